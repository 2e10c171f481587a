// swift-tools-version: 6.3
import PackageDescription

/// One set of settings for every target of ours: warnings never pass, and imports say what they expose.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "tribu",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "tribu", targets: ["tribu"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCommonMark",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .executableTarget(name: "embed", path: "Sources/embed", swiftSettings: strict),
    .plugin(name: "EmbedData", capability: .buildTool(), dependencies: ["embed"]),
    .target(
      name: "TribuCompiler",
      dependencies: ["CLibYAML", .product(name: "Crypto", package: "swift-crypto")],
      exclude: ["Data"],
      swiftSettings: strict,
      plugins: ["EmbedData"]),
    .target(
      name: "TribuTemplates", path: "templates",
      exclude: ["documents", "styles", "strings"],
      swiftSettings: strict,
      plugins: ["EmbedData"]),
    .target(
      name: "TribuEmitters",
      dependencies: [
        "TribuCompiler", "TribuTemplates", "CCommonMark",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "tribu",
      dependencies: [
        "TribuCompiler", "TribuEmitters",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TribuTests",
      dependencies: ["TribuCompiler", "TribuEmitters", "TribuTemplates", "tribu"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
