print("tribu")
