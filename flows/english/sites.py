"""How sites are called in running text."""

#: Domains written large that end the name of a site: "told News.Az."
DOMAINS = "Am Az Bg Com Eu Ge Info Ir Kg Kz Md Net Org Ro Rs Ru Tj Tr Tv Ua Uz".split()
