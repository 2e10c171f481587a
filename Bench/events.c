/* The least that reading YAML can cost: libyaml's event loop over files, and nothing else.
 *
 *     events PATH...     files, or folders of .yaml files (not walked deeper)
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <yaml.h>

static unsigned long events;

static void fail(const char *path, const char *problem)
{
    fprintf(stderr, "events: %s: %s\n", path, problem);
    exit(1);
}

static void read_file(const char *path)
{
    yaml_parser_t parser;
    FILE *file = fopen(path, "rb");
    if (!file)
        fail(path, "cannot be read");
    if (!yaml_parser_initialize(&parser))
        fail(path, "out of memory");
    yaml_parser_set_input_file(&parser, file);
    for (int ended = 0; !ended; events++) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event))
            fail(path, parser.problem);
        ended = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(file);
}

static void read_folder(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder)
        fail(path, "cannot be read");
    for (struct dirent *entry; (entry = readdir(folder));) {
        size_t length = strlen(entry->d_name);
        char name[4096];
        if (length < 5 || strcmp(entry->d_name + length - 5, ".yaml") != 0)
            continue;
        snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
        read_file(name);
    }
    closedir(folder);
}

int main(int count, char **paths)
{
    for (int i = 1; i < count; i++) {
        struct stat status;
        if (stat(paths[i], &status) == 0 && S_ISDIR(status.st_mode))
            read_folder(paths[i]);
        else
            read_file(paths[i]);
    }
    printf("%lu events\n", events);
    return 0;
}
