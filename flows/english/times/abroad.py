"""Names of months in the languages in which sites write the day beside English prose."""

#: Where a month has no name that is sure: Poles call November what Croats call October.
NONE = "-"
#: How the names of months begin, where no other of these languages calls another month so.
MONTHS = {
    "Azerbaijani": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "Arabic": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "Armenian": "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր",
    "Dutch": "januari februari maart april mei juni juli augustus september oktober november december",
    "French": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "Georgian": "იანვ თებერ მარტ აპრ მაის ივნ ივლ აგვ სექტ ოქტ ნოემ დეკ",
    "German": "januar februar märz april mai juni juli august september oktober november dezember",
    "Greek": "ιανου φεβρου μαρτ απρ μαΐ ιουν ιουλ αυγ σεπτ οκτ νοε δεκ",
    "Indonesian": "januari februari maret april mei juni juli agustus september oktober november desember",
    "Italian": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "Malay": "januari februari mac april mei jun julai ogos september oktober november disember",
    "Polish": "stycz lut marca kwiet maja czerw lipca sierp wrze paźdz - grud",
    "Portuguese": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "Romanian": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "Russian": "янв фев мар апр мая июн июл авг сен окт ноя дек",
    "Serbian": "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
    "Spanish": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "Turkish": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "Ukrainian": "січ лют берез квіт трав черв лип серп верес жовт листопада груд",
}
