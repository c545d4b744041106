"""Parts of names that English texts spell in several ways, one person after another and one agency after another."""

from flows.english.names.lexicon import rows

#: One spelling: its others. Systematic endings (-y, -iy, -ii; -ya, -ia) are in `keys`.
_SPELLINGS = """
mohammed: mohammad muhammad mohamed mohamad muhammed mohamet mahomed mohamud mahamud
mahmoud: mahmud mehmood mahmood
ahmed: ahmad akhmed achmad achmed
hussein: hossein husain hussain huseyin hosein hussien husayn
hassan: hasan
ibrahim: ebrahim ibraheem
ismail: esmail ismael esmaeil
yousef: yusuf youssef yousaf yusef yousif
yunus: younus younis yunis
omar: umar
osama: usama
khaled: khalid
saeed: said sayeed saeid
abdel: abdul abd abdal abdol
rahman: rehman rahmaan
aziz: azeez
karim: kareem
rashid: rasheed
nasser: nasir naser
qasem: qassem kassem qasim ghassem
suleiman: sulaiman suleyman sulayman solaiman
mustafa: mostafa mustapha moustafa
tariq: tarek tareq
walid: waleed
zayed: zayid
khamenei: khamenai
gaddafi: qaddafi kadhafi gadhafi qadhafi
alexander: aleksandr aleksander alexandr aleksandar
alexei: aleksei aleksey alexey
andrei: andrey andrej
dmitri: dmitry dimitri dmitrii dimitry dmytro
evgeni: evgeny yevgeny yevgeni evgenii yevgeniy
ekaterina: yekaterina
elena: yelena
maxim: maksim
mikhail: mihail mikhael
natalia: natalya nataliya
nikolai: nikolay
oleksandr: olexander
sergei: sergey sergiy serhiy sergii
viktor: victor
vladimir: wladimir
volodymyr: volodimir
yuri: yury yuriy iurii juri
zelensky: zelenskyy zelenskiy zelenskyi
"""

#: A folded part of a name → the spelling that stands for all of them.
SPELLING: dict[str, str] = {other: one for one, others in rows(_SPELLINGS) for other in others.split()}
