// swift-format-ignore-file: written by script/gazetteer, one line a place.

extension GazetteerTable {
    /// Places, from GeoNames (CC BY 4.0).
    static let places2 = #"""
        343973900|358949300|Zghartā|Ezgharta|Zagharta|zghrta|زغرتا
        338467500|359020300|Zahlé|Sahla|Zachle|Zahla|Zahlah|Zahleh|Zakhla|Zakhle|Zəhlə|jahale|jaheulle|zahale|zahile|zare|zha he lei|zhlh|zhlh  lbnan|zhlt|Захла|Захле|זאכלא|זחלה|زحلة|زحله|زحله، لبنان|زحلہ
        344335200|358441500|Tripoli|Tarabulus|Trablous|Trablussam|Tripol|Tripole|Tripoli i Libanon|Tripolis|Tripolo|Tripuli|Trypali|Trypolis|de li bo li|teulipolli|toripori|trabls|trabls alsham|trippeali|trypwly|Триполи|Триполі|Трыпалі|טריפאלי|טריפולי|ترابلس|طرابلس|طرابلس الشام
        332733300|351938900|Tyre|Es Sur|Sor|Sour|Sur|Surru|Tir|Tiro|Tyr|Tyras|Tyros|Tyrus|Tyuros|alswr|swr|tai er|tirusu|zwr|Тир|Тір|Тѵръ|צור|الصور|صور
        343852800|360311100|Sîr ed Danniyé|Sir ad Dinniyah|syr aldnyt|سير الضنية
        339647200|360175000|Chmistâr|Chemestar|Shmistar|shmstar|شمسطار
        341422200|362311100|Chaat|Chaate|Sha`th|شعت|شعث
        335575100|353714800|Sidon|Cidono|Saida|Sajda|Sayda|Sido|Sidona|Sidonas|Sidone|Sidoni|Sidun|Sidѡnu|Sydon|Szidon|si dxn|sidana|syda|zydwn|Сайда|Сидон|Сідон|Сїдѡнъ|צידון|صيدا|صیدا
        339000000|354833300|Ra’s Bayrūt
        333602800|355911100|Marjayoun|Djedeideh|El Judeide|Mardsch Uyun|Mardz Ujun|Mardzhuujun|Marjaayoun|Marji`yun|Marzagioun|Марджъуюн|מרג' עיון|مرجعيون
        332773400|355519700|Kfar Kila|Kafr Kila|kfr kla|كفر كلا
        339808300|356177800|Jounieh|Ciwni|Cuenye|Cuniyə|Cünye|Djounie|Dzhunija|Dzunije|Jounie|Juniyah|Tzounigia|g'wnyh|jwnyh|Джуния|Джунія|ג'וניה|جونيه
        336269400|357841700|Joubb Jannîne|Djeb Djennin|Joub Jannine|Jubb Jannin|jb jnyn|جب جنين
        341211100|356480600|Byblos|Bibl|Biblo|Biblos|Biblos (Biblos)|Biblus|Bueblosz|Byblus|Büblosz|Cuebeyl|Cübeyl|Djebail|Dschubail|Gebal|Gubayl|Gubla|Jbail|Jbayl|Jbeil|Jebail|Jebeil|Jubayl|Jubayl Bīblus|Kypt (Keben)|Kypt (Kepen)|Vyvlos|biburosu|byblws|gbl|jbyl|jbylbyblws|Библ|Библос|Библос (Biblos)|Бібл|גבל|بيبلوس|جبيل|جبيل بيبلوس|جبیل
        335416700|355844400|Jezzine|Djezzin|Djezzine|Dzezin|Dzhezzin|Jazzin|g'zyn|jzyn|Джеззин|ג'זין|جزين|جزین
        341794400|364208300|Aarsâl|`Arsal|`Irsal|عرسال
        333977800|356850000|Hasbaya|Hasbaiya|Hasbaja|Hasbayya|Hasbeiya|Hasbeya|Hasibayya|Khasbajja|hasbya|Хасбайя|חאצביא|حاصبيا|حاصبیا
        340172200|357924400|Hrajel|Harajil|hrajl|حراجل
        345427800|360797200|Halba|Aakar|Akkar|Halbe|Khalba|halaba|haruba|hlba|Халба|حلبا|عكار
        334075300|354817700|Habboûch|Habboush|Habbush|Khabbushe|hbwsh|Хаббуше|حبّوش
        341252800|361311100|Deïr el Ahmar|Dayr al Ahmar
        340611100|360611100|Boudaï|Bouday|Boudaye|Buda'i|Buday
        342508300|360105600|Bsharri|Basharri|Bcharre|Bcharreh|Bcharri|Becharri|Besherri|Bisari|Bischarri|Biserri|Bishari|Bisharri|Bsari|Bsarre|Bsherri|bshry|bsry|Башарри|Бішарі|בשרי|بشري|بشری
        339341700|361494400|Brîtel|Braytal|Breetal|Breitan|Breitel|Brital|Britene
        338086100|356597200|Bhamdoûn el Mhatta|Bagamdun|Bahamdun|Bhamdoun|Bhamdun al Mahattah|bhmdwn|Багамдун|בחמדון|بحمدون
        337950000|356511100|Bhamdoun|Bhamdourn|Bhamdun|Bihamdun
        336941700|355808300|Beït ed Dîne|Bayt ad Din|Beit ed Din|Beit ed-Deen|Beteddin|byt aldyn|بيت الدين
        338933200|355015700|Beirut|Baeyrut|Bairut|Bayrut|Beiriut|Beiroet|Beirot|Beirots|Beirout|Beiruta|Beirutas|Beirute|Bejrut|Bejrut oshs'|Bejruti|Bejruto|Berut|Berytos|Berytus|Bewout|Beyrouth|Beyrut|Birut|bairuta|bei lu te|beiluteu|beiruti|beiruto|beruta|beyaruta|beyruta|bey‌rutt|biruta|byrwt|byyrwt|peyrut|Бейрут|Бейрут ошсь|Бејрут|Бәйрут|ביירוט|ביירות|بيروت|بیروت|بېيرۇت|بەیرووت
        340058300|362180600|Baalbek|Ba`albak|Ba`labak|Ba`labakk|Baalbeck|Baalbekas|Baalmpek|Baglabek|Bəəlbək|Heliopolis|ba lei bei ke|ba'alabeka|baalbekeu|baalbeki|balabeka|balbeka|barubekku|Баалбек|Баальбек|Бағлабек|בעלבכ|بعلبك|بعلبک
        338338900|355441700|Baabda|B`abda|ba bo da|baabuda|babada|babeuda|babida|Баабда|באאבדע|בעבדא|بعبدا|بعبدا، لبنان
        335613900|356702800|Aaïtanît|Aitanit|Aitanite|`Aitaneet|`Ayn Tanit|`Aytanit|عيتنيت
        341869400|360811100|Aïnâta|`Aynat|`Aynata
        331180600|351397200|En Nâqoûra|An Naqurah|An-Nakura|Ehn-Nakura|En Nakura|En Naqura|En-Naqourah|Enn Naqoura|Nakura|Naqoura|Naqura|alnaqwrh|alnaqwrt|naqwrh|Ен-Накура|Накура|Эн-Накура|א-נאקורה|الناقورة|الناقوره|ناقوره
        333788900|354838900|Nabatîyé et Tahta|An Nabatiyah at Tahta|NABATIEH TAHTA|Nabatieh|Nabatija i Takhta|Nabatija va Takhta|Nabatija zhana Takhta|Nabatija zhəne Takhta|Nabatija һəm Takhta|Nabatiye va Tahta|Nabatiye ve Tahta|Nabatiye və Tahta|alnbtyt walthta|nabati'e eta tahata|nabatie・etto・tahata|nabatiye eta tahata|nabatiye ke tahita|nbtyh w thta|nbtyh walthta|nbtyہ waltہta|Набатия ва Тахта|Набатия жана Тахта|Набатия және Тахта|Набатия и Тахта|Набатия һәм Тахта|النبطية والطهطا|نبطيه والطهطا|نبطیه و طهطا|نبطیہ والطہطا
        337277800|359311100|Aanjar|Andzhar|Ayncar|Hansh Mousa|Haouch Moussa|Hawsh Musa|`Anjar|Анджар|عنجر
        343000000|358088900|Amioûn|Amiun|Amyun|amywn|أميون
        338905600|355663900|Jdaidet el Matn|Al Judaydah|Djedeide|El Debiyeh|El Judeide|Jdaide|Jedeide|Judaydah al Matn|aljdydt|jdydt almtn|الجديدة|جديدة المتن
        343941700|363847200|El Hermel|Al Harmal|Al Hirmil|Hermel|Hermil|Hirmil|Hurmal|alhrml|الهرمل
        335175000|353688900|Ghazieh|Al Ghaziyah|El Ghaziye|El Rhaziye|Gazije|Ghazie|Ghaziye|Ghaziyeh|alghazyt|ע'אזיה|الغازية
        342552800|356580600|Batroûn|Al Batrun|Batrun|Botrys|albtrwn|البترون
        338052800|356000000|Aley|Aaley|Alajkh|Alayh|Alei|Alej|Alia|Aliye|Alley|`Aleih|`Aliyah|Алайх|Алей|עאליי|عالية|عاليه
        339652800|356827800|Aajaltoûn|Aajeltoun|Ajaltoun|Ajeltoun|`Ajaltun|عجلتون
        312972200|342435700|Rafaḩ|Er Rafa|Rafa|Rafaa|Rafakh|Rafia|Rafiah|Raphia|Rifah|la fa shi|rfh|rpyh|Рафа|Рафах|רפיח|رفح
        314486100|343925000|An Nuşayrāt|Nusayrat|Nuseira|Nuseirat|alnsyrat|النصيرات
        313401800|343062700|Khān Yūnis|Hanut Yona|Jan Yunis|Khan Younes|Khan Younis|Khan Yumus|Khan Yunus|Khan-Junis|Yunas|Yunus|khan ywns|Хан-Юнис|خان يونس
        315272000|344834700|Jabālyā|Dzhabalija|Jabalia|Jabaliya|jbalya|Джабалия|جباليا
        315016100|344667200|Gaza|Azzah|Dakbayan sa Gaza|Gaaza|Gaesa|Gasa|Gaz|Gaza City|Gaza by|Gaza-urbo|Gazae|Gazza|Gazze|Ghazah|Ghazza|Ghazzah|Ghazze|Ghazzi|Ghuzze|Qəzza|Xeze|`Azza|gaja|gaja sahara|gaja siti|gajha|gaza sahira|ghzh|ghzt|jia sa|jia sha|jia sha cheng|kaca|Газa|Газæ|Газа|Газзә|Ғазза|עזה|غزة|غزه|غزہ|غەززە
        314183400|343493300|Dayr al Balaḩ|Belar|Deir el-Balah|Der el Bela|Dier El Balah|dyr alblh|دير البلح
        315464000|344951400|Bayt Lāhyā|Bayt Lahiya|Bayt Lahiyah|Beit Lahia|Beit Lahiya|Beit Lahya|byt lahya|بيت لاهيا
        315353000|345357900|Bayt Ḩānūn|Bait Hanun|Bajt Hanun|Beit Chanoun|Beit Hanoon|Beit Hanoum|Beit Hanoun|Beit Hanun|Beit Hanuna|Bejt-Khanun|Beyt Hanun|bai te ha nen|byt hanwn|byt hnwn|Бейт-Ханун|בית חאנון|بيت حانون|بيت حنون|بیت حانون
        313433700|343233700|Banī Suhaylā|Bani Sueheyla|Bani Suhajla|Bani Suhayl|Bani Suhaylah|Bani Suheila|Bani Süheyla|Bani-Sukhajla|bny shyla|bny swhylh|Бани-Сухайла|בני סוהילה|بني سهيلا|بنی سهیلا|بنی سہیلہ
        314394400|344030600|Al Burayj|Al Buraij|Al-Bureij|Bureij|El Bureij|albryj|البريج
        313191300|343400500|‘Abasān al Kabīrah|Abasan|Abasan Kabera|Abasan al Kabir|Abasan al-Kabera|Abasan el-Kabir|عبسان الكبيرة
        317690400|352163300|Jerusalem|Aelia Capitolina|Al Quds|Al-Kuds|Al-Qudis|Al-Qudıs|Ariel|Baitul Maqdis|Baitulmuqaddis|Bajtul Makudis|Bayt al-Maqdis|Bayt al-Muqaddas|Cherusalem|City of David|Colonia Aelia Capitolina|Djeruzalem|El Kuds|El Quds esh Sherif|Erusagem|Erusalim|Geruesalem|Gerusalem|Gerusalemme|Gierusalemme|Girusalemmi|Herusale|Herusalem|Hierosolyma|Hierousalem|Hierusalem|Hiruharama|IJerusalem|Ia-lo-sak-leng|Ia-lo-sat-leng|Iarusaileim|Iebous|Iebus|Ierosolyma|Ierousalem|Ierousalimu|Ierusalem|Ierusalema|Ierusalim|Ir David|Ir Ha-Qdoosha|Ir Ha-Qodesh|Iyerusalim|Jarusalen|Jeriwsalem|Jerozale|Jerozolema|Jerozolima|Jerusalemi|Jerusalemo|Jerusalemu|Jerusalen|Jerusalim|Jeruusalemm|Jeruzale|Jeruzalem|Jeruzaleme|Jeruzalim|Jeruzsalem|Jorsala|Jorsalaborg|Jorsalir|Kouds|Kudues|Kudus|Kuuds-GӀala|Moria|Morias|Orcalim|Orselim|Quddus|Qudus|Queds|Qüds|Salem|Sion|Solyma|Urselim|Urshalim|Urusalim|Xerusalen|Ya-lu-sat-lang|Yerusalem|Yerusalemi|Yerusalemu|Yerushalayim|Yerusəlim|Yirushalayim|Zion|al-Balat|al-Quds as-Sarif|albla|alqds|alqds alshryf|aryyyl|auwrshalym|awly alqbltyn|awrsalm|awrshlym|awrshlym alqds|awrslyman|bayt‌almuqdas|byt almqds|erucalem|erusaremu|haqodes|ierusalimi|jerusalama|jerusalema|jeruselama|lqds|mdynt alqds|mrya|mworiyah|mwryh|qۇds|salym|shywn|slm|wrshlym|yarusalama|ybws|ye lu sa leng|yebws|yelusallem|yerwsalami|yerwsalayim|yerwselem|yrwshlm|yrwslm|yrwslym|ywrshەlym|ziywon|zywn|Єрусалим|Іерусалім|Їєроусалимъ|Јерусалим|Байтул Макъдис|Ерусалим|Иерусалим|Кудус|Къудс-ГӀала|Уршалим|אֵילִיָּה קַפִּיטוֹלִינָה|הַקֹּדֶשׁ|יְבוּס|יְרוּשְׁלֶם|יְרוּשָׁלַיִם|מוֹרִיָּה|צִיּוֹן|שָׁלֵם|أورسالم|أورشليم|أورشليم القدس|أولى القبلتين|إيلياء|ئورشەلیم|اريئيل|البلا|القدس|القدس الشريف|اورسلیمان|اورشلیم|بيت المقدس|بَیْت‌المُقدَّس|ساليم|صهيون|قُدس|قۇدس|لقدس|مدينة القدس|مريّا|ورشليم|يبوس|یروشلم
        317666700|352333300|Giv`at H̱ananya|Abu Thor|Abu Tor|Abu-Tor Quarter|At Turi|Dayr Abu Tur|Deir Abou Thor|Deir Abu Tor|Deir Abu Tur|Giv`at|Givat Hanania|Theowri|ath-Thori|אבו תור|גבעת חנניה
        314459000|350944300|Yaţţā|Jatta|Yattah|Yuta|yta|يطا
        323115600|350269000|Ţūlkarm|Keram|Toelkarem|Toulkarm|Tul Kerem|Tulkarem|Tulkarim|Tulkarmas|tlkrm|tourukamu|tu lei kai er mu|tulakarema|tulkaleum|twl krm|Тулкарм|Тулькарм|טול כרם|تلکرم|طولكرم|طولکرم
        323209100|353698900|Ţūbās|twbas|طوباس
        316507800|350643900|Surif City|Surif|swryf|zwryp|צוריף|صوريف
        315785500|351401700|Sa‘īr|Si`ir|سعير
        318165100|352274500|Shu‘fāţ
        318996400|352042200|Ramallah|Rahm Alla|Ramala|Ramalah|Ramall|Ramalla|Ramallae|Ramallag'|Ramallakh|Ramella|la mu an la|lamalla|ram allh|ramalaha|ramallaha|ramarra|ramla|rxma llxh|Рамала|Рамаллæ|Рамалла|Рамаллагь|Рамаллах|РамаллахӀ|Рамаллаһ|Рамаллоҳ|ראמאללא|רמאללה|رام الله|رام اللہ|رملہ|ڕامەڵا
        321896600|349706300|Qalqīlyah|Kal Kiliya|Kal'kilija|Kalkilieh|Kfar Saba|Qalkilya|Qalqiliya|Qalqilye|qlqylyh|qlqylyt|Калькилия|קלקיליה|قلقيلية
        324103500|352808700|Qabāţīyah|Kubatie|Kubatiya|Qabatiya|Qabatye|qbatyt|قباطية
        322211100|352544400|Nablus|Flavia Neapolis|Nablusas|Nablusz|Nabulus|Namplous|Naplouse|Naplusa|Napouse|Neapolis|Schechem|Shechem|Shekhem|Sichem|Sihhem|Siquem|Sychem|Sykhem|na bu lu si|nabeulluseu|nabls|nablws|naburusu|skm|Наблус|שכם|نابلس|نابلوس
        318938500|350150400|Modi‘in Makkabbim Re‘ut|Gane Modi'in|Makkabbim|Makkabbim Re`ut|Makkabim|Modi'in|Nahal Modi'im|Ramot Modi'in|Re`ut|מוֹדִיעִין-מַכַּבִּים-רֵעוּת|מודיעין|מכבים רעות|רעות
        317774000|352987500|Ma‘ale Adummim|Ma`ale Ha`adumim|מַעֲלֵה אֲדֻמִּים|מעלה אדומים|معالي أدوميم‎
        324594300|353008600|Janīn|Djenin|Dschenin|Dzhenin|Engannim|Jenin|Jenine|Jinin|`Ein Gannim|gnyn|jnyn|Дженин|גנין|جنين
        315587400|349743600|Idhnā|Idna|Idnah|adhna|إذنا
        315802900|351017800|Ḩalḩūl|hlhwl|حلحول
        315077700|350292900|Dūrā|Durah|Dury|dwra|Дуры|دورا
        317048700|352037600|Bethlehem|Bait Lahm|Bayt Lahm|Beit Lahm|Beit Lehem|Beitheal|Belem|Belen|Belen de Juda|Bet-Lehem|Bethleem|Bethleem Efrata|Betlejem|Betlem|Betlemme|Betleyem|Vifleem|bedeullehem|beit-lahmi|betsurehemu|bo li heng|byt allhm|byt lhm|bېtlېkhېm|bەyt lەhm|Вифлеем|Віфлеєм|בית לחם|بيت لحم|بیت اللحم|بیت لحم|بېتلېخېم|بەیت لەحم
        317154500|351878800|Bayt Jālā|Beit Jala|byt jala|بيت جالا
        318299900|352253900|Bayt Ḩanīnā|Beit Hanina|byt hnyna|بيت حنينا
        317000000|351166700|Battir|Beitar Illit|Betar|Betar Illit|ביתר עילית
        315159100|351641600|Banī Na‘īm|بني نعيم
        322120700|352856100|Balāţah|Balata
        314096700|349732900|Az̧ Z̧āhirīyah|Ad Dahiriyah|Adh Dhahiriya|Debir|Devir|Dhahiriya|Ed Dhaherie|Edh Dhahiriya|Edh Dhahriye|Edh Dhairiya|El Dahaheriya|alzahryt|الظاهرية
        318666700|352166700|‘Aţārūt|Kalandia|`Atarot
        313967100|350661100|As Samū‘|Al-Samou'|Es Samu|Eshtemoa`|Samu'a|al-Samu'|א-סמוע|السموع
        318494500|352342000|Ar Rām wa Ḑāḩiyat al Barīd|Al Ram|Ar Ram|Er Ram|Ram|alram wdahyt albryd|الرام وضاحية البريد
        318666700|354500000|Jericho|Arajҳo|Ariha|Arihon|Arihoo|Arihoon|Arisa|Cherico|Eriha|Erihon|Gerico|Iericho|Ierihon|Ierikhon|Ierykhon|Ireacho|Jeeriko|Jerichas|Jerico|Jeriho|Jerihon|Jerika|Jerikhon|Jeriko|Jerycho|Xerico|Yeriho|Yerikho|Yeriko|Yirihu|aryha|erikko|eriko|ierikoni|jie li ke|mdynt alqmr|yeliko|yryhw|Єрихон|Іерыхон|Јерихон|Арайҳо|Иерихон|יריחו|أريحا|اریحا|مدينة القمر
        324856300|352301100|Al Yāmūn|Al Yamoun|El Yamun|Yamun|alyamwn|اليامون
        315293500|350938000|Hebron|Al Khalil|Chevrona|El Halil|El Khalil|El Khulil|Habrun|Hebrom|Hebronas|Hebroni|Hevron|Khalil'|Khalil-el-Rahman|Khebron|Kheuron|Khevron|alkhlyl|epiron|hbrwn|hebarana|hebeulon|hebrona|heburon|hi brxn|xi bo lun|Əl Xəlil|Халиль|Хеброн|Хеврон|Хеўрон|Әл-Халил|חברון|الخليل|الخلیل
        319100100|352164500|Al Bīrah|Al Bira|Be-erot|Be-eroth|Bira|Birah|Bire|El Bira|albyrt|Аль-Бира|البيرة
        317707800|352691700|Al ‘Ayzarīyah|Aizaria|Al `Eizariya|Betania (Lasaros)|Betania (Lazar)|Betania (Lazaro)|Betania (Lazzaro)|Betanie (Lazar)|Bethanie (Lazare)|Bethanie (Lazarus)|Bethanien (Lazarus)|Bethany|El `Eizariye|Vifanija (Lazarja)|Vithania (Lazaros)|`Eizariya|Вифания (Лазаря)|العيزرية
        325688300|349542700|Zikhron Ya‘aqov|Zamarin|Zammarin|Zichron Ja'akow|Zicron Jacob|Zikeron Ya`akob|Zikhron|Zikhron Ya'akov|זִכְרוֹן יַעֲקֹב|זיכרון יעקב
        329646500|354960000|Safed|Cfat|Safad|Safeda|Safedas|Safent|Safet|Sfat|Tsefat|Tsfat|Zefat|cai fa te|ceppat|jepateu|saphed|sapheda|sfd|tspati|tsufatto|zpt|Сафад|Сафед|Сәфед|Цфат|צפת|صفد
        326466100|350920200|Yoqne‘am ‘Illit|Jokneam Illit|Yokne`am `Illit|יָקְנְעָם עילית|יוקנעם עילית|יקנעם עלית
        329543500|352119700|Yirkā|Arki|Yarka|Yarkah|yrka|יִרְכָּא|يركا
        330587600|356080700|Yesud HaMa‘ala|Khirbet Zubeid|Yessod Hammaalah|Yesud Ham Ma`ala|Yesud Hama`alah|Yisud HaMa`ale|יְסוּד הַמַּעֲלָ|יְסוּד הַמַּעֲלָה
        320331700|348909100|Yehud|Al Yahudiya|Egud|El Yehudiye|Jehud|Jehudas|Jekhud|Kefar Yehud|Yahud|Yahudiya|Yahudiyyah|Yehudie|Yhud|`Abbasiya|ye hu de|yhwd|Єгуд|Йехуд|יהוד|يهود|یهود|یہود
        327059800|355040900|Yavne’el|Bayt Jinn|Beit Gan|Beith Gan|Bet Gan|Bethgan|Kefar Yamma|Mishmar HaShelosha|Mishmar Hasheloshah|Mishmar Hashloshah|Yabneel|Yabniel|Yamah|Yamma|Yavni'el|byt gn|msmr hslwsh|בית גן|יבנאל|משמר השלושה
        318780800|347398300|Yavné|Jamnia|Javne|Jawne|Kefar Yavne|Kfar Yavne|Kfar Yavneh|New Yavne|Yamnia|ya fu nei|yabeune|yabune|ybnh|Явне|יבנה|یبنه
        320504300|347522400|Jaffa|Giaffa|Iope|Jafa|Jafo|Jophe|Joppa|Joppe|Yafa|Yafah|Yaffa|Yaffo|Yafo|Yapo|Zafo|ypw|Яфо|Яффа|יפו|يافا|یافا
        326892300|352783200|Yāfā|Kfar Yafia|Yafa an-Naseriyye|Yafa an-Nasirah|Yafi|Yafi`a|yaft alnasrt‎|יפא|יפיע|يافا|يافة الناصرة‎|يفيع
        325175800|351539700|Umm el Faḥm|El Fahm|Umm al Fahm|Umm el Faham|alfhm|am alfhm|auma ٱlfahm|bam alnwr|biaumi ٱlnuwr|אם אל פחם|أم الفحم|أُمَّ ٱلْفَحْم|الفحم|بأم النور|بِأُمِّ ٱلْنُّور|ٱlfahm|ٱلْفَحْم
        329661200|355933200|Tūbā Zangarīya|Tuba|Tuba az-Zanghariyya|Tuba-Zangariyye|Tubah|twba alznghryh|twba alznghryt|twba znghryt|twbh znghryt‎|twbh znr'ryyh|טוּבָּא-זַנְגָרִיָה|טובה זנר'רייה|طوبا الزنغرية|طوبا الزنغريه|طوبا زنغرية|طوبه زنغرية‎
        327602500|349687400|Tirat Karmel|At Tira|Tira|Tirah|Tirat Carmel|Tirat Hakarmel|Tirat KhaKarmel'|Tire|tyrt krml|Тират Кармель|Тират ХаКармель|טירת כרמל
        327939600|355315200|Tiberias|Tabariya|Tabariyeh|Tabariyyah|Tevarya|Teverya|Tiberiada|Tiberiade|Tiberiades|Tiberiado|Tiberija|Tiberijada|Tiberijas|Tiberiya|Tiberya|Tiveriada|Tubaria|Tverija|Tverja|Tverya|Tyberiada|tbrya|tbryh|tbryt|ti bi li ya|tibeliaseu|tiberia|tiperiyu|Тверия|Тверія|Тиберия|Тиберијада|טבריה|طبريا|طبرية|طبریه|طبریہ
        320808800|347805700|Tel Aviv|Lungsod ng Tel Aviv-Yafo|Tehl'-Aviu|Tel Avevs|Tel Aviv Yaffo|Tel Aviv Yafo|Tel Aviv-Jaffa|Tel Aviv-Jafo|Tel Avivas|Tel Awiw|Tel Eviv|Tel-Avivo|Tel-Əviv|Telaviva|Telavivum|Tell Abib|Tell Afif|te la wei fu|tel-abibeu|tel-avivi|tela abhibha|tela abhiva|tela aviva|tela'abiba|teruabibu|thel xa wif|tl abyb|tl abyb yafa|tl avyv|tl awyw|tl awyw yafw|tێl yەvyv|Тел Авив|Тель-Авив|Тель-Авів|Тэль-Авіў|תֵּל־אָבִיב–יָפוֹ|תל אביב|تل آویو|تل آویو یافو|تل آڤیڤ|تل أبيب|تل أبيب يافا|تل ابیب|تل الربيع|تێل ئەڤیڤ|تېلاۋىف
        330166700|352666700|maalot Tarshīhā|Maalot-Tarshikha|Me`ona `Ironit|Tarchiha|Tarshihah|Teir Shiha|Маалот-Таршиха|מַעֲלוֹת-תַּרְשִׁיחָא|معالوت ترشيحا|معلوت ترشيحا
        328530100|351987000|Tamra|Tamrah|Temarah|ta mu la|tmrh|tmrt|Тамра|טמרה|תמרה|طمرة|طمره|طمرہ
        328058300|351689500|Shefar‘am|Shafa `Amr|Shefa-'Amr|Shfar'am|שְׁפַרְעָם|شفا عمرو
        315250000|345969300|Sderot|Sederot|Shederot|sdrwt|Сдерот|שדרות
        331879100|356242300|Sde Neẖemya|Hulyot|Sde Nehemia|SedeNehemya|Sedeh Nehemyah|sdh nhmyh|sedeh nehemeyah|שְׂדֵה נְחֶמְיָה
        328650600|352977100|Sakhnīn|Sachnin|Sachninas|Sahrin|Sajnin|Saknin|Sikhnin|sa he ning|safunin|sahe'niyn|sakeunin|sakhnini|sh'nyn|sikeniyn|skhnyn|sknyn|Сахнин|Сахнін|סִכְנִין|סַחְ'נִין|سخنين|سخنین
        329689200|355418400|Rosh Pinna|El Ja`une|Ja`una|Ja`unah|Roix Pina|Ros Pina|Rosch Pina|Rosh Pina|Rosh Pinah|Rosh Pinnah|Rosz Pina|luo shen ping na|rwsh byna|Рош-Пина|ראש פינה|ראש פנה|روش بينا|روش پنہ
        320955600|349566400|Rosh Ha‘Ayin|Ras al-`Ayn|ראש העין
        319710200|347893900|Rishon LeTsiyyon|Ayun Kara|Le Tsiyon|Richon le Sion|Rischon LeZion|Rishon Le Zion|Rishon LeZiyyon|Rishon Letsiyon|Rishon Lsiyon|Rishon le Siyon|Rishon le Ziyon|Rishon-le-Cion|Risjon Letsion|Rison-Le-Ciono|Riszon le-Cijjon|`Uyun Qara|Ришон-ле-Цион|ראשון לציון
        318942100|348119900|Reẖovot|Khirbet Deiran|Rechovot|Rechowot|Rehobot|Rehovoth|Rejovot|Rhovot|Ruhaybah|rekhovot|rhwbwt|Реховот|רחובות
        319262400|348635000|Ramla|Er Ramle|Ramle|Ramlo|alrmlt|la mu la|lameulla|ramura|rmlh|Рамла|רמלה|الرملة|رمله|رملہ، اسرائیل
        321461300|348394000|Ramat HaSharon|'Ir Shalom|Ramat Hasaronas|Ramat Hash Sharon|Ramat Hasjaron|Ramat ha-Saron|Ramat ha-Szaron|Ramat ha-Xaron|Ramat haScharon|Ramat-kha-Sharon|la ma te sha long|lamateuhasyalon|ramat hasharwn|ramat-hasharoni|rmt hsharwn|rmt hsrwn|Рамат-ха-Шарон|רמת השרון|رامات هاشارون|رمت هشارون|رمت ہشارون
        320822700|348106500|Ramat Gan|Gan|Ramat Ganas|Ramat Nkan|Ramat-Qan|la ma gan|lamateugan|ramat-gani|rmat ghan|rmt ghan|rmt gn|Рамат Ган|רמת גן|رمات غان|رمت غان|رمت گن
        321836000|348738600|Ra'anana|Ra'ananah|Ra'ananna|רעננה
        328496600|350697300|Qiryat Yam|Kir'jat-Jam|Kiryat Yam|qryt ym|qryyt ym|Кирьят-Ям|קריית ים|קרית ים|קרית ימ
        327121700|351250500|Qiryat Tiv‘on|Kiryat Tiv'on|Tiv`on|Tive`on|קִרְיַת טִבְעוֹן|קריית טבעון
        332120400|355704400|Qiryat Shmona|Al Khalisa|El Khalisa|Halasa|Halsa|Khalasah|Kir'jat-Shmona|Kiriat Smona|Kirjat Schmona|Kirjat Sjmona|Kirjat Smona|Kirjat Szemona|Kirjat Szmona|Kiryat Shemona|Kiryat Shemoneh|Kiryat Shimona|Kiryat Shmona|Kiryat Smona|Qiryat Shemona|Qiryat Shemonah|Qiryat Xemona|Qiryat-Chemona|Shemona Kiryat|kileuyateusimona|kryat shmwnh|kryat shmwnt|qryt smwnh|qryyt smwnh|xie mo na cheng|Кирьят-Шмона|Кирјат Шмона|Кір'ят-Шмона|קריית שמונה|קרית שמונה|كريات شمونة|كريات شمونه|کریات شمونہ|کریات‌شمونا
        328370600|350776000|Qiryat Motsqin|Kir'jat-Mockin|Kiryat Motzkin|Qiryat Motskin|Qiryat Motzkin|Qiryat Mozqin|qryt mwzqwn|qryyt mwzqyn|Кирьят-Моцкин|קריית מוצקין|קרית מוצקון
        317288800|347463200|Qiryat Mal’akhi|Kir'jat-Malakhi|Kirjat Mal'achi|Kiryat Mal'akhi|Kiryat Malachi|Malaquies|Qiryat Mal'aji|Qiryat Malachi|Кирьят-Малахи|קִרְיַת מַלְאָכִי|קריית מלאכי
        317666700|351666700|Qiryat HaYovel|Beit Mazmil|Jubilee Town|Kiryat-Hayovel
        316099800|347642200|Kiryat Gat|Gat|Kir'jat-Gat|Qastina Alef|Qiryat Gat|kryat chat|kryat ghat|kryat jat|qryt gt|qryyt gt|qstynt a|Кирьят-Гат|קריית גת|קרית גת|قسطينة أ|كريات جات|كريات غات|كريات چات
        328275000|350858300|Qiryat Bialik|Kir'jat-Bjalik|Kiryat Bialik|Qiryat Bialiq|Qiryat-Beyaliq|Кирьят-Бялик|קריית ביאליק|קרית ביאליק
        328114900|351132300|Qiryat Ata|Kefar `Atah|Kefar `Atta|Kefr Ata|Kir'jat-Ata|Kiryat Ata|Kufritta|Qiryat Atta|Кирьят-Ата|קריית אתא|קרית אתא
        322849300|349810600|Qalansuwa|Kalansuva|Qalansawe|Qalansuwah|Qallansawah|qlnswh|qlnswt‎|qlnswwh|קלנסוה|קלנסווה|قلنسوة‎
        327319000|355463500|Poria Illit|Poriah|Poriah Illit|Porija Ilit|Poriya|Poriyah|Poriyya|Poriyya `Illit|פּוֹרִיָּה עִלִּית
        327444600|355385500|Poriyya|Neveh Oved|Newe Oved-Poriyya|Newe `Oved|Poria - Neve Oved|Poriya|pwryh|pwryyh|נוה עובד|פּוֹרִיָּה - נְוֵה עוֹבֵד|פוריה|פורייה
        320870700|348874700|Petaẖ Tiqva|Mulebbis|Pehtakh-Tikva|Petach Tikva|Petach Tikwa|Petah Tikva|Petah Tikwah|Petah Tiqwa|Petaj Tikva|Petakh Tikva|Petakh-Tykva|Pethah Tiqva|Tigrah|btah tkfa|fth tkw|pei ta ti ke wa|perra tikva|pet ah tik wa|peta thikabha|peta tikva|petaha tikava|petaha tikva|petaha tikvaha|petatikeuba|pth tqwh|pth tqwwh|pth tyqwh|pth tyqwwh|ptkh tykwa|Петах Тиква|Петах-Тыква|Петах-Тіква|Пэтах-Тиква|פתח תיקוה|פתח תיקווה|פתח תקוה|פתח תקווה|بتاح تكفا|فتح تکو|پتخ تیکوا|پێتا تیکڤا
        324740800|349778100|Pardés H̱anna Karkur|Pardes Hanah|Pardes Hanna|Pardes Hannah|Pardess Hanna|paredes hanah-karekwr|prds hnh krkwr|פַּרְדֵּס חַנָּה-כַּרְכּוּר
        320292300|348578800|Or Yehuda|Or Jehuda|Or Yehudah|Or-Jekhuda|Saqiya|Saqiyyah|awr yhwda|oleuyehuda|or-iehuda|Ор-Йехуда|אור יהודה|أور یهودا|اور یہودا
        325064000|349208700|Or Akiva|Or `Aqiba|Or `Aqiva|Or `Aqivah|אור עקיבא
        313141000|346202500|Ofaqim|Ofakim|Ofiqim|אופקים|אפקים
        314230500|345891100|Netivot|Azata|Azzata|Netiwot|nei ti wo te|netivoti|ntybwt|ntyfwt|ntywt|ntywwt|Нетивот|Нетівот|נתיבות|نتيفوت|نتیوت|نتیووت
        323329100|348599200|Netanya|Natanya|Nathanya|Nehtanija|Netan'ja|Netana|Netania|Netanija|Ntanya|na ta neiy|natania|nattaniya|nei tan ya|netaniya|ntnyh|Нетания|Нетанья|Нетанія|Нетанја|Нетања|Нэтания|נתניה|نتانيا|نتانیا
        319293300|347986800|Ness Ziona|Nahalat Reuven|Nes Cijjona|Nes Cijona|Nes Ciona|Nes Siyona|Nes Tiona|Nes Tsiyona|Nes Tsiyonah|Nes Tziyona|Nes Ziona|Nes Ziyona|Nes Ziyyona|Ness Siona|Ness Tziona|Neys-Siyona|Noss Ziona|Wadi Hunayn|Wadi Hunein|Wady Hanin|nai si ci ao na|ns zywna|ns zywnh|nys dywna|nys zywna|Нес-Циона|נס ציונה|نس زیونا|نيس زيونا|نیس ضیونا
        327662200|350442500|Nesher|Neixer|Nescher|Neser|Neseras|Neszer|nei xie er|nsr|nyshr|nyshyr|Нешер|נשר|نيشير|نیشر
        327081600|353246900|Naẕerat ‘Illit|Kiryat-Natsrat|Natsrat Ilit|Natzrath Ilith|Nazareth Illit|Nazareth-la-Haute|Nazerat 'Ilit|Nazrath Illit|Nof HaGalil|Qiryat Nasrat|Upper Nazareth|nwf aljlyl|nwf hachlyl|nwf hghlyl|nwf hjlyl|nwop hagaliyl|nwp hglyl|נוֹף הַגָּלִיל|נצרת עלית|الناصرة العليا|ناتسرات عیلیت|ناصرہ علیا|ناصيرات عيليت|نتسرات عيليت|نوف الجليل|نوف هجليل|نوف هغليل|نوف هَچليل
        327008700|352971900|Nazareth|En Nasira|Lungsod ng Nazaret|Naatsaret|Nasaret|Nasira|Nasıra|Natserat|Natseret|Natsrat|Natzaret|Nazara|Nazare|Nazaret|Nazaretas|Nazareto|Nazerat|Nazzerat|alnasrh|alnasrt|na sa lei|nacarettu|nasales|nasrh|nasrt|nasrہ|nasrە|nasyrat|nazarې|nsrt|ntsrat|nzrt|Назарет|נצרת|الناصرة|الناصره|نازارې|ناسرە|ناصرة|ناصره|ناصرہ|ناصيرات|نتسرات
        330089200|350981400|Nahariyya|Naarija|Nacharigia|Nagaria|Nagarija|Nahariia|Naharija|Naharijja|Nahariya|Nahariyah|Nakharija|na ha li ya|naharia|nharya|nhryh|Наария|Нагария|Нагарія|Нахария|Нахарија|נהריה|نهاريا|نهاریا|نہاریا
        326778800|352415800|Migdal Ha‘Emeq|Magidal|Migdal Ha'Emek|Migdal Haemeqck|Migdal Hameq|Migdal Khaemek|Migdal' KhaEhmek|mi ge da lei ai mei ke|mygdal haymk|Мигдал Хаемек|Мигдаль ХаЭмек|מגדל העמק|مجدال هعيمق|مجدال ہعیمق|میگدال هائمک
        328393100|355020600|Migdal|Magdala|Migdal i Israel|almjdl|mgdl|migedal|migudaru|Мигдаль|מִגְדָּל|المجدل
        318018600|351507200|Mevasseret Tsiyyon|Ma'oz Tsiyon|Mavaseret Cijon|Mevaseret Cijon|Mevaseret Sion|Mevaseret Zion|Mevaseret-Cion|Mevasseret Syjon|Mevasseret Tsion|Mevasseret Zion|Mevasseret Ziyyon|Mewasseret Zion|mbsrt zywn|mei wa sai lai te xi an|mfsyrt tsywn|mntqh mwasrt|Мевасерет-Цион|Мевасерет-Цијон|Мевасерет-Ціон|מבשרת ציון|مفسيرت تصيون|منطقه مواسرت
        332792900|355787000|Metula|El Mutille|Metoula|Metulah|Metulla|Metullah|Mitulla|almtlt|mtlh|Метула|מטלה|المطلة
        326632500|355551200|Menaẖemya|Beka`|Bukaa|Melhamia|Menahamiya|Menahemiya|Menahemyah|Milhamiah|Milhamiye|Milhamiyyah|menahemeyah|mnhmyh|מְנַחֶמְיָה
        329209400|352543800|Majd el Kurūm|Beit Hakerem|Bet Kerem|Maj'd el Krum|Majd al Kurum|Majd al-Krum|Majd el Kirum|byt krm|mjd alkrwm‎|בית כרם|מַגְ'ד אל-כֻּרוּם|مجد الكروم‎
        328888800|354083100|Maghār|Al-Maghar|El Mansura|Ma`ariyah|Mghar|Mughar|almghar‎|מַעָ'אר|מג'אר|מע’ר|מראר|المغار‎
        319467000|348903000|Lod|Lida|Lidd|Lodas|Lont|Lud|Ludd|Lydda|alld|lad|lodeu|lodi|lu de|lwd|rodo|Лод|לוד|اللد|لاد
        323166900|349350700|Kfar Yona|Kefar Yona|Kefar Yonah|kpr ywnh|כפר יונה
        321750000|349069400|Kfar Saba|Kafr Saba|Kefar Saba|Kefar Sava|Kefar Sawa|Kfar Sava|ka fa sa ba|kfr sba|Кефар-Сава|Кфар Сава|כפר סבא|كفار سابا|کفار سابا|کفر سبا
        328001000|355030100|Kfar H̱ittim|Hittin|Kefar Hitim|Kefar Hittim|Kefar Hittin|Kfar Hitim|kpr htym|כפר חטים
        329095100|352976800|Karmi’el|Carmiel|Karmiehl'|Qiryat Karmiel|Кармиэль|כרמיאל
        321140600|349762400|Kafr Qāsim|Kafar Kassem|Kafar Qasem|Kafer-Kassim|Kafr Qassem|Kasim|Kefar Qesem|Kfar Kassem|Kufr Qasim|Kufur Kassem|kfr qasm‎|kpr qsm|כַּפְר קָאסִם|כפר קסם|كفر قاسم‎
        325052700|350521500|Kafr Qari‘|Kafr Kara|Kafr Qara|kfr qra|Кафр-Кара|כַּפְר קַרִע|كفر قرع|کفر قرا
        328109500|352607100|Kafr Mandā|Kafar Manda|Kafer-Manda|Kefar Mandi|כפר מנדא
        327466000|353424200|Kafr Kannā|Kafr Qanah|kfr kna|כפר כנא|كفر كنا|کفر کنا
        329282000|351570500|Judeida Makr|Al Judeida|Jadeidi-Makr|Judaydah|Judeida|Makr-Jadeidi|g'dydh mkr|gu'deydah-maker|mkr jdydh|גֻ'דֵידָה-מַכְּר|مكر جديده
        320103400|347791800|H̱olon|Cholon|Jolon|Kholon|hwlwn|Холон|חולון|حولون
        321593400|348932000|Hod HaSharon|God-ga-Sharon|Hada Ramatayim|Hadar Ramataim|Hadar Ramatayim|Hod HaSaron|Hod Hasjaron|Hod ha-Szaron|Hod haScharon|Khod Khasharon|Ramatayim|huo de xia sha long|hwd hsharwn|hwd hsrwn|Год-га-Шарон|Ход Хашарон|הוד השרון|חוד השרון|هود هشارون|ہود ہشارون
        321662700|348253600|Herzliya|Gerclija|Herclijja|Herseliya|Hertseliyya|Hertsliyah|Hertsliyya|Hervlia|Hervlia B|Herzlia|Herzlia B|Herzliyah|Herzliyya|Lungsod ng Herzliyya|hrzlyh|hrzlyyh|Герцлия|הרצליה|הרצלייה
        328130300|349992800|Haifa|Aifa|Caiffa|Chaifa|Hajfa|Hajfo|Hayfa|Hefa|Heifa|Hepha|Heyfa|Khajfa|Khajfae|Lungsod ng Hefa|ha'ipha|haipa|hifa|hph|hyfa|hyph|jhfyt|kaihpa|khaipa|Хайфæ|Хайфа|Хајфа|חיפה|חפה|جحفية|حيفا|حیفا|حەیفا
        327475000|355028300|HaZor‘im|HaZore'im|Sarjunah|Shorashim|Sirgoniyah|Sirguniya|Sirguniyah|הַזּוֹרְעִים
        329823400|355449400|H̱atsor HaGlilit|Chacor HaGlilit|Chacor ha-Gelilit|Hatzor|Hatzor HaGlilit|Hazon|Hazor|Hazor HaGelilit|Hazor HaGlilit|Khacor-kha-Glilit|htswr hjlylyt|hzwr hglylyt|Хацор-ха-Глилит|חצור הגלילית|حاصور ہگلیلیلت|حتسور هجليليت
        324419200|349039000|Hadera|Chadera|El Khudeira|Haderah|Hadeyra|Hedora|Hudeira|Khadera|Khederah|hdrh|Хадера|חדרה
        320781700|348485800|Giv'at Shmuel|Giv'at Shemu'el|גבעת שמואל|גיבעת שמואל
        320722500|348125300|Givatayim|Gevataym|Givaatayim|Givataim|gywatayym|Гиватаим|גבעתיים|גבעתים|גיבעתיים|جفعاتايم|جفعاتایم|جيفعتايم|غفعتايم|غفعتاييم|گیواتائیم
        318145600|347799800|Gedera|Gederah|Gederea|Guedera|gai dai la|gdera|gdra|gdrh|gedela|ghdyra|Гедера|גדרה|غديرا|غدیرا|گدرا
        317873700|347065900|Gan Yavne|Gan Yavneh|gn ybnh|גן יבנה
        320597100|348732000|Ganei Tikva|Gane Tikva|Gane Tiqwa|Ganne Tikva|Ganne Tiqwa|gny tqwh|gny tqwwh|gny tyqwwh|גני תיקווה|גני תקוה|גני תקווה
        322341000|349502300|Eṭ Ṭīra|At Tira|Et Tire|Tira|Tirah|tyrh|א טירה|טירה
        322661600|350089300|Eṭ Ṭaiyiba|At Taiyiba|E-Tayibe|El Taiyiba|Et Taiyibe|Et Tayyibeh|Taibe|Taibeh|Taiyba|Taiyiba|Taiyibah|Taiyibe|Taiyibi|Taybah|Tayiba|Tayibe|Tayibeh|Tiva|altybt‎|א טיבה|الطيبة‎
        327222000|353156000|Ar Rayna|Ar Reina|Er Reina|Raynah|Reina|ryynh|א רינה|ריינה
        310707900|350326900|Dimona|Domona|dymwna|dymwnh|Димона|Дімона|דימונה|ديمونا|دیمونا|دیمونہ
        326938300|350468600|Daliyat al Karmel|Carmel City|Cidade de Carmel|Ciudad Carmel|Daliat al karmel|Daliyah|Daliyat ad-Druz|Daliyat al-Karmil|Daliyat at Karmil|Daliyat el Karmil|Dalyat el Karmel|Ir Karmel|Ir ha-Karmel|Karmel|Kurmul City|Sivdad Karmel|daliati ٱlkarmil‎|daliatu ٱlkarmil‎|dalyt alkrml|karmeli|karml|Кармель|דליית אל כרמל|דלית אל כרמל|עיר הכרמל|دالية الكرمل|دَالِيَةُ ٱلْكَرْمِل‎|کارمل|کرمل شہر
        325230500|349448700|Binyamina-Giv‘at ‘Ada|Binjamina|Binyamina|Binyaminah|Giv`ath Binyamin|bnymynh|בנימינה|בנימינה-גבעת עדה
        317307200|349929300|Bet Shemesh|Beit Semes|Beit-Shemesh|Bejt Semes|Bejt-Shehmesh|Bejt-Shemesh|Bet Schemesch|Betxemeix|Beyt Semes|Maabarat Hartuv|byt shymsh|byt sms|Бейт-Шемеш|Бейт-Шэмеш|Бет Шемеш|בית שמש|بيت شيمش
        324965800|354965000|Bet She’an|Beet She'an|Beisan|Beit Se'an|Beit Seanas|Beit She'an|Beith Shean|Bejt Se'an|Bejt-Shean|Besan|Bet Sche'an|Bet Sze'an|Bet-Sean|Bet-Sjean|Beth Shan|Beth Shean|Beyt Se'an|Bisan|Scythopolis|Skythopolis|bei te xie an|bet chi xan|bet-sheani|beteusyean|betha si'ana|bysan|byt shnan|byt shyan|Бейт-Шеан|Бет Шеан|בית שאן|بيسان|بیت شنان|بیت شیان
        320807400|348338000|Bnei Brak|Bein Berak|Benai Beraq|Bene Berak|Bene Berakas|Bene Beraq|Bene-Berac|Benei Beraq|Beney Beraq|Bne Beraq|Bnei Berak|Bnej Berak|Bnej Brak|Bney Brak|bei nei bei la ke|beuneibeulakeu|bny brak|bny brq|bnyy brq|Бней Берак|Бней-Брак|Бнеј Брак|בני ברק|بنئی برق|بنى براك|بني براك|بنی برق
        319386400|348374900|Be’er Ya‘aqov|Be'er Ya`akov|Beryacob|Bir Jacob|Khirbet Ibyar el Leimun|באר יעקב
        312518100|347913000|Beersheba|B'er Sheva'|B'eyr-Sheva'|Be'er Scheva|Be'er Sheva|Beehr-Sheva|Beer Seba|Beer Seva|Beer Sjeva|Beer Szewa|Beer-Xeva|Beerxeba|Ber Seva|Bersabee|Berseba|Bersyeba|Bir el Saba|Bir es Sab`|Bir es Sabe|Birsheba|beerusheba|bei er xie ba|beiyr chi ba|beleusyeba|pircepa|Беер Шева|Бершева|Беэр-Шева|Биршеба|באר שבע|بئر السبع|بئرشبع|بئير شيبع|بئير شيفع|بئير شيڤع|بير سبع|بِئِير شِڤَع|بیر سبع
        320237900|347518500|Bat Yam|Bat Giam|Bat Jam|Bat Jamas|ba te ya mu|baita yama|bat-iami|bateuyam|bt yam|bt ym|Бат Јам|Бат Ям|בת ים|بات يام|بات یام|بت یام
        324180600|350431200|Bāqa el Gharbīya|Baka al'-Garbija|Baka al-Garbyah|Baka al-Gharbija|Baka al-Gharbiyye|Baka-el-Garbiya|Baq'a el Gharbia|Baqa|Baqa Al-Gharbiyye|Baqa al Gharbiya|Baqa al-Gharbiyah|Baqa al-Gharbiyya|Baqa el Garbiyya|Baqa el Garbiyye|Baqa el Gharbiyya|Bati Baka|Batı Baka|Gharbiya|baka ala-garabiyaya|baka alghrbya|baqt alghrbyh|baqt alghrbyt‎ |xi ba gai|Бака аль-Гарбія|Бака-аль-Гарбия|באקה אל-גרביה|בקה אל ע’רביה|باقة الغربية‎ |باقة الغربيه|باقہ الغربیہ|باکا الغربیا
        330227200|355767700|Ayyelet HaShaẖar|Aiyelet Hash Shahar|Aiyelet Hashahar|Ajelet ha-Sachar|Ajelet kha-Shakhar|Ajjelet ha-Szachar|Ayelet HaSahar|Ayelet HaShahar|Айелет ха-Шахар|אילת השחר
        316692600|345714900|Ashkelon|Al Majdal|Ashqelon|Ashquelon|El Majdal|El Medjdel|Majdal|Majdal `Asqalan|Migdal Ascalon|Migdal Ashqelon|Migdal Gad|Ашкелон|אשקלון
        326582900|355813800|Ashdot Ya‘aqov Iẖud|Ashdot Ya'akov Ihud|Ashdot Ya`aqov Alef|Ashdoth Ya`aqov|אשדות יעקב אחוד
        317921300|346496600|Ashdod|Aschdod|Asdod|Asdodas|Asdode|Ashdod Yam|Ashdod on the Sea|Asjdod|Asntont|Asot|Aszdod|Axdod|Azotus|Ukreir|a shen du de|asdead|ashdodi|ashdwd|ashudoddo|astotu|asyudodeu|Ашдод|אשדוד|أشدود
        324956500|350926100|‘Ara-‘Ar‘ara|Ar'ara|`Ar`arah|עַרְעָרָה|עארה-ערערה|عرعرة‎
        312588200|352128200|Arad|Арад|עֲרָד
        329281400|350764700|Acre|'Akko|Accho|Acco|Acra|Acri|Aka|Akas|Akka|Akkia|Akkon|Ako|Akra|Akre|Akrsborg|Eka|Ptolemais|Saint Jean d'Acre|San Giuvanni d'Acri|Sant Joan d'Acre|a ke|akare|ekar|ekara|ekare|eke|xekhexr|Əkka|Ака|Акка|Акко|Ако|Акра|Акә|Ӏакка|עכו|ئەككا|عكا|عکا|عکہ|عەکا
        326090700|352892000|Afula|Affula|Afoula|Afule|Afuli|El 'Affule|afala|afura|aphola|aphula|aphura|apiyula|apula|apulla|x fu la|Афула|עפולה|العفولة|العفوله|عفوله|عفولہ
        326806400|355771900|Afiqim|Afikim|Kibbutz Afikim|afikimu|afykym|אֲפִיקִים|آفیکیم
        368121900|357401500|Zeytinbeli|Fuadiye
        367686300|357893800|Yumurtalık|Adriana|Aegae|Aegai|Aegoe|Aegæ|Agkale|Ajazzo|Alexandropolis|Ayas|Ege|Egeas|Hadriana|Laiazzo|Lajazzo|Makrinopolis|Pallorus|Sebaste|Yumurtalik
        359956300|362600400|Yiğityolu|Karbeyaz|Karbeyaz Bucagi|Karbeyaz Bucağı
        372194600|372436300|Yığınlı|Kucuk Arapdar|Kucuk Araplar|Kucukarapta|Kucukaraptar|Yiginli
        381556600|362575800|Yeşilova|Yesiloba
        373381300|408173900|Yeşilli|Rismil
        369534800|361983900|Erzin|Ehrzin|Yesilkent|Эрзин
        372253900|355800100|Faydalı|Faydali
        359675300|360145200|Yeditepe|Bezge
        372998700|415202700|Yayvantepe|Kartmin|Katmin
        372023000|407541700|Yaylı|Kavs|Kavuz|Yayli
        359025000|360627200|Yayladağı|Ordu|Yayladag|Yayladagi|Yayladgi
        370482400|364306600|Yarpuz|Cebel|Cebelibereket
        370209100|390053300|Yardımcı|Cabirulensar|Dzhabiryuleksar|Sumatar|Yardimci|Yardymdzhi
        366955100|372719700|Yavuzlu|Javuzlu|Tilhabes|Yamankoy|Yanankoy|ywzlw|Йавузлу|Явузлу|یوظلو
        371724200|370884900|Yamaçoba|Yamacoba Koyu
        372211700|374073200|Yalankoz|Yalangoz
        365768000|365076600|Yalangöz|Yalankoz
        369734200|356204300|Yakapınar|Misis|Yakapinar
        367560000|362143200|Payas|Aya|Baiae|Bayas|Karacami|Karsi|Karşı|Yakacik|Yakacık
        381022800|353570400|Yahyalı|Gazibenli|Jakh'jaly|Yahyali|Яхьялы
        372234900|397551900|Viranşehir|Antoninopolis|Veeranshahr|Viranshekhire|Wiranschehir|Вираншехире
        384945700|433832300|Van|Thospia|Urartu|Van i Tyrkia|Vana|Vanas|Wan|ban|bhana|bhyana|fan cheng|vani|vuan|wan  trky|Ван|ואן|وان|وان، ترکی
        386296000|349119900|Ürgüp|UErguep
        371670800|387939200|Şanlıurfa|Antiocheia|Edesa|Edesija|Edessa|Edesse|Edesses|Edessza|Ehdessa|Orfa|Ourfa|Owrha|Riha|Rıha|Sanli Urfa|Sanlijurfa|Sanlijurfo|Shanliurfa|Shanlleurfa|Shanlyurfa|Urfa|Urfeh|Urha|Urhay|al-Ruha|sanali'urapha|sanali'urpha|shanly awrfa|shanly awrfh|shanly awrft|shanruurufa|Шанлыурфа|Эдесса|شانلي أورفة|شانلي اورفه|شانلی اورفا
        369633300|376936100|Uluyatır|Mizar|Uluyatir
        364130500|358903300|Arsuz|Arsus|Aruz|Kabevli|Kapevli|Rhossus|Ulucinar|Uluçınar
        372613000|412485800|Toptepe|Nebil
        370685500|361466100|Toprakkale
        361544200|360423000|Tomruksuyu|Hamdunlu|Hamdunlukaramanli|Hamdunlukaramanlı|Homdunlu|Tomruksuju|Томруксуйу|Томруксую
        371112100|413827400|Tepeüstü|Habap|Telmimar|Telminar
        370958600|413702900|Tepealtı|Telyakup|Tepealti
        371618300|361097800|Tecirli|Degirmenocagi|Değirmenocağı
        384922100|422826900|Tatvan|Datuan|Datvan|Татван
        369176600|348927700|Tarsus|Antiochia ad Cydnum|Tars|Tarsas|Tarse|Tarso|Tarson|Tarsos|Tarsous|Tarsus i Mersin|Tersus|da shu|taleususeu|tarsusi|tarsws|tarususu|trsws|trsws  mrsyn|Тарс|Тарсус|טרסוס|تارسوس|ضلع ٹارسس|طرسوس|طرسوس، مرسین
        386908000|355538000|Talas|Tafas|Талас
        360821200|360063200|Sutaşı|Sutashi|Sutashy|Sutasi|Суташи|Суташы
        369761200|384253300|Suruç|Suruch|Syuryuch|Суруч
        371963300|403984700|Sürekli|Daimi
        369781200|355752700|Suluca
        372950800|421342500|Sulak|Mihrip|Nehrip|Nekhrip|Nihrip
        372769600|413358700|Sivrice
        377550300|393166700|Siverek|Severek|Sivereke|Suverek|Сивереке
        375139300|424543200|Şırnak|Shirnak|Sirnak|Ширнак
        381370800|410081700|Silvan|Farqin|Martyropolis|Miepherkeim|Miyafarkin|Siliwan|Sıliwan|farqyn|myafarqyn|sylwan|sylwan  dyar baqr|xi er wan|Силван|Сильван|سیلوان|سیلوان، دیار باقر|فارقین|ميافارقين
        372437900|424634500|Silopi|Girgimac|Girikamo|Girikoma|Силопи
        379293000|419413400|Siirt|Sairt|Sert|Sgerd|Sirtas|Sugert|siileuteu|siirti|suiiruto|syrt|xi er te|Сиирт|Сугерт|Сіірт|سعرد|سیرت|سێرت
        363613900|362136100|Serinyol|Batirga|Bedirge
        370793200|406424600|Şenyurt|Derbesie|Derbesiye|Shenyurt
        360484100|361436600|Şenköy|Sehkoy|Seyhkoy|Seyhkoyu|Seyhler
        369725200|390748400|Seksenören|Seksenveren|Seksenviran|Suveren
        369787600|376717400|Sekili|Orol|Orui|Orul|Секили
        368466700|387358300|Şehit Nusretbey|Haktanir|Haktanır|Harapresmenkus|Kharapresh-Menkush|Nusratiye
        372169800|369745100|Şatırhüyük|Satirhuyuk
        366694400|362147300|Sarıseki|Sari Sakliyeh|Sariseki
        371517200|355076900|Sarıçam|Saricah|Saricam|Sarıçah
        360801200|359760300|Samandağ|Alevisik|Alevışık|As Suwaydiyah|Saman Daghi|Samandagi|Samandağı|Seleucia|Seleucia Pieria|Seleukeia|Suwaydiyah|Yukari Alevisik|Yukarı Alevışık|Zeugma|alswydyt|sman daghy|swydyt|السويدية|سويدية|صمان داغي
        368555100|365178800|Akbez|Akbaz|Akbezsalman Usagi|Akbezsalman Uşağı|Salmanusagi|Salmanuşağı
        371715200|369163200|Sakçagöz|Keferdiz|Sakcagoze|Sakcagozu
        369070000|372041400|Şahinbey|Mulk
        371785200|356884300|Sağkaya|Kirmit|Kırmıt
        362679100|365674700|Reyhanlı|Airandji|Airanndji|Airinge|Ayranci|Rayhaniyah|Rehaniye|Rejkhanly|Reyhaniye|Reyhanli|`Ayranj|alryhanyt|ryhanyt|Рейханлы|الريحانية|ريحانية
        372798200|423346900|Pınarönü|Ayinvan|Ayinvan Harap|Ayınvan|Ayınvan Harap|Pinaronu|Razvaliny Ayinvan
        372138300|418891500|Pınarbaşı|Ayinser|Ayınser|Pinarbasi
        374868500|372996100|Pazarcık|Pazarcik|Pazardzhik|Пазарджик
        371781200|416932500|Özbek|Tel'sikan|Telsakam|Telsakan|Telsekan
        372212600|417386200|Oyalı|Oyali
        370741700|362477800|Osmaniye|Asmanie|Cebelibereket|Gebelibereket|Kinikan|Osmanie|Osmanigie|Osmanije|Osmaniyə|ao si man ni ye|oseumaniye|osumanie|Асманіе|Османие|Османије|Османіє|אוסמניה|אסמאניע|عثمانية|عثمانیه|عثمانیہ|عثمانیے
        387372800|340386600|Ortaköy
        372229600|407840400|Ortaköy|Girherin|Gulharin|Gulharrin|Gyul'kharin|Harin|Harrin|Harrın|Hirrin|Ortakej|Ortako'j|Ortakoey|Ортакей|Ортакоьй|Ортакөй
        372131300|388983500|Örencik|Karakharabe-Key
        367122200|390291700|Öncül|Ille
        369657200|375133900|Oğuzeli|Buyuk Kizilhisar|Büyük Kızılhisar
        371790200|409545500|Oğuz|Dara
        371170800|372793500|Oyumsöğüt|Ogumsogut
        370702800|412146500|Nusaybin|Antiocheia|Nasabina|Nisibin|Nisibis|Nissibine|Nuseybin|Nuzajbin|nshybyn|nsybyn|Нузайбин|نصيبين
        370097200|377941700|Nizip|Nezip|Nizipe|Низипе
        379658300|346793500|Niğde|Nigdah|Nigdeh|Nigdi|Niide|Nijdeh|Niğdə|ni dai|nide|nyghdh|nyghdt|Нигде|Нійдэ|نيغدة|نگدے|نیغده|نیغدے
        386250000|347122200|Nevşehir|Muskara|Nevsechir|Nevshehr|Nevshekhir|Nevşəhər|nebeusyehileu|nei fu xie xi er|nevshehiri|nevushehiru|nwshhr|Невшехир|نو شہر|نوشهر|نیوشہر
        370793600|360723300|Mustafabeyli|Mustafabejli|Rifatiye|Rifetiye|Мустафабейли|مصطفی‌بیلی
        368863900|369186100|Musabeyli|Murathuyugu
        387316300|414848200|Muş|Mush|mu shen|mushi|mushu|musyu|mwsh|mwwsh|Муш|موش|مووش
        369030000|383474600|Mürşitpınar|Mursitpinar|Myurshitpynar
        369616700|401005600|Muratlı|Hirbetcay|Hırbetçay|Muratli
        369308300|390044400|Minare
        374190800|413390900|Midyat|Estil|Medeat|Mid'jat|Midyad|Mityat|mdyad|mdyat|mdyd|mi di ya te|mydyat|Мидьят|Мідьят|ضلع مدیات|مديات|مدیاد|میدیات
        367827800|391583300|Meydankapı|Hizan|Khizan|Meydankapi
        368119600|346388600|Mersin|Icel|Mersina|Mersine|Mersino|Merson|Mersyna|Myrte|Zephyrium|Мерсин
        366639300|365254000|Mazmanlı|Kazmanli|Kazmanlı|Mazmanli
        373130900|407435700|Mardin|Marde|Marntin|Merdin|ma er ding|maleudin|mardini|mardn|mardyn|marudin|mrdyn|Мардин|Мардін|ماردن|ماردين|ماردین|مێردین
        383501800|383166700|Malatya|Malat'ja|Malateia|Malatia|Malatija|Malatiyah|Meleti|Meletiye|Melitene|ma la di ya|mallatia|maratiya|mltyh|mltyt|Малатия|Малатија|Малатья|Малатя|מלטיה|مالاطیہ|ملطية|ملطیه|مەلەدی
        369688900|380744400|Mağaralı|Cukurgirlevik|Girlavik|Gırlavik|Magarali|Magaraly
        384582100|406388800|Lice|Lijje
        379253300|416849300|Kurtalan|Misirdic|Misric|Mısrıç
        371721600|407356800|Kumlu|Dekok|Dikuk|Dukuk
        363635300|364550200|Kumlu|Iskan
        384975400|410066800|Kulp|Basor|Pasur
        381911800|414777500|Kozluk
        374551700|358157300|Kozan|Flaviopolis|Sis|Козан|Сис
        387188200|398626800|Kovancılar|Kovancilar
        371912300|402539400|Kovalı|Andevil|Ayindevil|Ayndevi|Ayındevil|Kovali
        371625000|359783400|Kösreli
        361797700|360957500|Koçören
        372292200|401610400|Kocatepe|Desi|Meskinan
        370417600|376921200|Kocatepe|Tilfar
        371883600|405772300|Kızıltepe|Kiziltepe|Kochisar|Kochkhisar|Kyzyltepe|Кызылтепе
        372558900|373629600|Kızıkhamurkesen|Hamurkesen|Kizikhamurkesen
        359675000|361574900|Kışlak|Kislak
        371058100|389315200|Kısas|Kisas|Kisos|Kysas|Kısos
        372783000|372390500|Köksalan
        364993900|363575500|Kırıkhan|Kirikhan|qry khan|قري خان|قری‌خان
        370500000|352333300|Kireçocağı|Kirecocagi|Kirecocagi Koyu|Kireçocağı Köyü
        367161100|371150000|Kilis|Ciliza|Kilisas|Kilita|Kılis|ji li si|kilisa|kilisi|killiseu|kirisu|kls|kyls|kylys|Килис|Кіліс|كلس|کيليس|کیلس|کیلیس
        369561800|377616200|Doğrular|Kajrsih|Kefershikh|Kefersih|Keferşıh|Kufrsih|Kufrşıh
        387322200|354852800|Kayseri|Caesarea|Caesarea in Cappadocia|Casarea|Cearee|Cesarea|Cesarea de Capadocia|Cesarea in Cappadocia|Cesaree|Eusebeia|Kaisareia|Kaisaria|Kaisarie|Kaisarije|Kaiseri|Kaiseris|Kaizarie|Kajseri|Kajsery|Khuajseri|Mazaca|Qaisariye|Qayseri|kai sai li|kaiseli|kayaseri|kayiseri|ki se ri|qysry|qysryh|qysryt|qyysry|Кaйсери|Кайсери|Кайсеры|Кайсері|Кајсери|Хъайсери|קייסרי|قيصري|قيصرية|قیصری|قیصریه|قەیسەری|کیسری شہر
        371148700|364651100|Kaypak|Serdar
        371063000|369800800|Kartal|Kartal Koy
        368345200|379983000|Karkamış|Barak|Carablus|Carabulus|Karakamis|Karakamış|Kargamis|Kargamış|Karkamis|Karkamysh
        367107500|362048800|Karayılan|Karayilan|Karayilanli|Karayılanlı
        372999000|416762800|Karalar|Araban
        372036100|387994400|Karaköprü|Karakepryukey|Karakopru Koyu
        368500000|362166700|Karakise|Karakese
        361355100|360774300|Karaçay
        372260600|373455500|Karacaburç
        361289300|359400800|Kapısuyu|Kapisuju|Kapisuyu|Kapysuju|Каписуйу|Капысую
        372164600|383093600|Kanlıavşar|Kanliavsar
        366904600|355370200|Kaldırım|Kaldirim
        377855200|386237000|Kâhta|Kakhta|Kolik|Koluk|gkty|kahata|kaہta|kwlk|kyahta|Кахта|كاختا|كاهاتا|كاهتا|كولك|کاہتا|کیاحتا
        375847000|369264100|Kahramanmaraş|Caesarea Germanicia|Germanicea Marqasi|Gurgum|Kachramanmaras|Kachramanmarasas|Kahromanmaros|Kakhramanmarash|Kuag'ramanmarash|Maraache|Marache|Maraix|Maras|Marasch|Marash|Marasion|Meres|Qəhrəmanmaraş|ka he la man ma la shen|kafuramanmarashu|kaharamanamarasa|kahiramanimarasi|kahramanamarasa|kahramanmarashi|kalamanmalasyu|qhrman mrash|Кахраманмараш|Къагьраманмараш|Мараш|Қахраманмараш|Қаһраманмараш|קהרמאנמרש|قهرمان مراش|قهرمان مرعش|قہرمان مرعش|مرعش|مەرعەش|کہرامانمراش
        373738900|360961100|Kadirli|Gars|Gars Bazar|Gars Zyulgadrie|Gars-Ziwlgatrie|Kars|Karszulkadriye
        370250000|366305600|İslahiye
        365871800|361734700|İskenderun|Alejandreta|Aleksandretta|Alessandretta|Alexandretta|Alexandrette|Alexandria ad Issum|Iskandariyah|Iskanderun|Iskendehrun|Iskenderon|Iskenderunas|Lissandretta|Myriandrus|askndrwn|askndrwnt|iseukendelun|yi si ken de lun|Іскендерун|Іскендэрун|Искендерун|إسكندرونة|اسكندرون|اسکندرون
        371453000|371924800|Işıklı|Carpin|Isikli|Çarpın
        372650600|356571700|İmamoğlu
        368626200|377743200|İkizce|Ekizce|Ikizdzhe
        373348100|418894400|İdil|Distretto di Idil|Hazak|Hezek|Hezex|Khazak|adyl|aydl|aydyl|yi di er|Идиль|إيدل|ادیل|ایدیل|ضلع ادل
        371420700|405014900|Gyundyukoru|Abdulimam|Gundukoru
        382249800|424183000|Hizan
        375868700|389550500|Hilvan|Karacorun|Karacurum|Karacurun
        362080200|361278700|Hıdırbey|Cekmece|Hidirbey
        367994400|365177800|Hassa
        368855100|368161500|Hasancalı|Hasancali
        371283800|365460800|Hasanbeyli
        372421600|364548400|Düziçi|Haruniye
        368600000|390313900|Harran|Altinbasak|Altunbasak|Altynbashak|Altınbaşak|Charan|Haran|Kharran
        361368500|361329300|Harbiye|Harbiyah|Harbiyat|hrbyat|hrbyt|حربيات|حربية
        369508100|401985500|Hanköy|Han
        372452900|378687400|Halfeti|khlfty|خلفتي|خلفتی|روم قلعه
        386463100|354493700|Hacılar|Hacilar
        385758000|420155800|Güroymak|Cukur|Goroymak|Norsin
        367341700|390886100|Güneren|Sarkimugayre|Sharkymugayre|Şarkımugayre
        370365100|386133700|Payamlı|Dolunay|Goveren|Payamli
        377836100|376366700|Gölbaşı|Gjol'bashi|Go'l'bashy|Goelbasi i Adiyaman|Golbasi|Gölbaşı i Adıyaman|Sere Golan|Sergol|ge er ba she|gwlbashy  adyaman|Гоьльбашы|Гёльбаши|Гӧльбашы|سەرگۆل|گولباشی، آدیامان|گول‌باشی
        372002900|373649100|Göksüncük
        380209600|364973000|Göksun
        372040700|406959900|Gökçe|Selah|Selakh
        371110600|414196000|Girmeli|Giremira|Girimira|Habap
        387477300|405534300|Genç|Darahini|Genk|Генк
        369537700|356275500|Geçitli|Havraniye|Misis|Mopsuestia
        372957800|358523900|Gazi|Gazikoy
        370594400|373825000|Gaziantep|Aintab|Antep|Ayintap|Ayıntap|Dilok|Gazi-Ayintap|Gaziantepa|Gaziantepas|Gaziantepo|Gazijantehp|Gazijantep|Guaziantep|Nkaziantep|Qazianteb|Qaziantep|gaji'antepa|gajiantepeu|gajiyantepa|gaziantepi|gaziyantepa|gazuiantepu|jia ji an tai pu|ka si xan tep|Газиантеп|Газијантеп|Газіянтэп|Гъазиантеп|Ґазіантеп|גזיאנטפ|عنتاب|غازي عنتاب|غازی عینتاب|گازی ئانتەپ
        370941800|366371900|Fevzipaşa|Fevzitasa
        371696700|406859000|Eymirli|Tib'yat|Tibyasa|Tipyat
        371548600|406412100|Eşme|Mezaakantar|Mezrakantar|Mezreaikantar|Mezreaikanter|Mezreakantar
        372025800|372848900|Erikli
        382689900|397544600|Ergani|Arghana|Ehgrani|Erganiosmaniye|Osmaniye|Эграни
        375133300|340467200|Ereğli|Cybistra|Ehregli|Erakleia|Heraclea|Heraclea Minoa|Heracleia Minoa|Herakleia|Konyaereglisi|ai lei li|arghly|Ерегли|Ереглі|Эрегли|ارغلی|ارغلی، قونیہ
        366049800|343083600|Erdemli|Ehrdemli|ai er dai mu li|ardmly|ayrdymly|Эрдемли|إيرديملي|اردملی|ضلع اردیملی
        382059100|371983000|Elbistan|Ablastan|Albistan|Alpistan|Alpstan|Ehl'bistan|Plasta|albstan|Эльбистан|البستان
        366741700|374666700|Elbeyli|Alimantar
        386743100|392232100|Elazığ|Ehlazyg|Ehljazyg|Elazig|Elazii|Elaziz|Elaztig|Elazug|Elazıı|Eleziz|Eliazihas|Eljazg|Eljazig|Elâzız|Mezreh|Nor Kharpert|Xarberd|ai la ze|aladgh|alazygh|aylazgh|elajiga|elaziga|elazighi|ellaji|erazu|Елaztіг|Елазуг|Елязиг|Елязъг|Нор Харперт|Элазыг|Элязыг|الازیغ|الاضغ|ایلازغ|خارپێت|معمورة العزيز
        370926700|413103000|Duruca|Kertuvin|Kertyuvin
        368050000|388530600|Dorumali
        368391700|362302500|Dörtyol
        368925200|365632300|Yeşilyurt|Dolan
        368432100|376175900|Doğanpınar|Doganpinar|Haral|Kharal
        379136300|402172100|Diyarbakır|Amed|Amida|Diarbekir|Diarbekr|Diari-Bekir|Dijarbakir|Dijarbakira|Dijarbakiro|Dijarbakyr|Dijarbakyras|Dijarbekir|Dikranakerd|Diyarbakir|Diyarbekir|Diyarbekr|Diyarbekır|Diyarbəkir|Diyaribakir|Diyaribekir|Diyarıbakır|Diyarıbekir|Dyjarbakyr|Ntigiarmpakir|Tigranakert|di ya ba ke er|di'arabakira|diarbakiri|diyaleubakileu|diyarabakira|diyaribakiri|diyarubakuru|dyar bkr|Диарбекир|Диярбакыр|Диярбақыр|Дијарбакир|Дијарбекир|Дыярбакыр|Діярбакир|Тигранакерт|דיארבקיר|ئامەد|ديار بكر|دیار بکر
        372886900|420672100|Dicle|Kocapinar|Kocapınar|Omerin
        383905600|354922200|Develi|Everek|Evrek
        362495100|363526700|Demirköprü|Aksuvatli|Aksuvatlı|Demirkopru Koyu|Gisrihadit|Gısrihadit|Makdogan
        375461600|417165200|Dargeçit|Dargechit|Deregecit|Kerboran|Kerburan|Kerburun|Даргечит
        385458300|375058300|Darende|Yarpus|Даренде
        375744400|437408300|Hakkâri|Akkare|Chugmar|Colemerik|Hakari|Julamerk|Khacari|Khakkari|hhakari|hkary|Аккаре|Хаккари|Хаћари|Чугмар|هكاري|هکاری|ہkary|ہکاری
        373302400|421848400|Cizre|Beit Zabde|Bezabde|Dzhizre|Jazirhe-a-ibn-a Omar|Jesiret ibn Omar|Jesıret ibn Omar|Джизре
        370507900|355629100|Cihadiye|Dedeler
        371586900|417410700|Çığır|Cigir|Serkan
        368472200|400500000|Ceylanpınar|Ceylanpinar|Cylanpinar|Dzheylanpynar|Raselain|Rass-el-Ain|Resulayn
        370247200|358175000|Ceyhan|Dzejkhan|Dzhehjkhan|Dzhejg'an|Dzhejkhan|Hamidiye|Jehan|Jeyhan|Zhejkhan|jeihan|jeihani|jie yi han|jyhan|Џејхан|Джейгьан|Джейхан|Джэйхан|Жейхан|גייהאן|جيهان|جیحان|سیہان
        381353800|394450000|Çermik|Abarne|Avarna|Cemik|Cermug|Jermik|Jermuk|Vagarsakupolis|Vagharshakupolis
        368479900|356486700|Çelemli|Celimli
        371544000|390669700|Çamlıdere|Camlidere|Chamlydere|Mecrihan|Medzhrikhan
        377452300|372861800|Çağlayancerit|Buyuk Cerbit|Buyuk Cerit|Cagliyan Cerit|Çağlıyan Çerit
        372718300|410343600|Büyük Kardeş|Cinatamaho|Cinatamiho|Dzhinatamakh
        370136200|371791300|Burç
        373625000|385266700|Bozova|Hovenk|Huvek|Бозова
        372260900|403058600|Boyaklı|Boyakli|Kizil|Kizilahmet|Kızıl|Kızılahmet
        371765900|423292800|Bostancı|Bostanci|Rihani|Rihanı|Rikhani
        378905600|345588900|Bor|Bor i Nigde|Distretto di Bor|bo er|bwr|Бор|بور|بور، نیغدے
        371663200|380811000|Böğürtlen
        384011500|421078400|Bitlis|Bages|Bagesh|Bidlis|Bitliss|Bıdlis|bdlys|bi te li si|bitalisa|biteulliseu|bitilisi|bitlisi|bitorisu|blts|btlys|byt dlys|bytlys|Багеш|Битлис|Биҭлис|Бітліс|بتليس|بتلیس|بدليس|بدلیس|بلتس|بيطليس
        378451400|406593100|Bismil
        370257700|379784100|Birecik|Apamea|Biredzhik|Birejik|Birijik|Биреджик
        371297800|375432800|Bilek|Gurenis|Gureniz
        376927800|378611100|Besni|Bahisni|Behesni|Behisni|bei si ni|bsny|Бесни|بسنی|بێسنی|ضلع بسنی
        364886600|361948900|Belen|Beilan|Beylan|Bilan|Белен
        378873800|411322100|Batman|Batman i Tyrkia|Batmanas|Elih|Iloh|Iluh|ba te man|baitamaina|bateuman|batimani|batman  trky|batmani|batoman|btman|btmn|byatamyana|Батман|Баҭман|בטמן|ئێلح|باتمان|باتمان، ترکی|بتمن|بطمان|ضلع باتمان
        385686600|388163400|Baskil
        371972400|365765800|Bahçe|Bulanik|Bulanikbahce|Bulanık|Bulanıkbahçe
        371292500|402859900|Bağrıbütün|Bagributun|Demire
        372781700|372724400|Bağbaşı|Bagbasi
        """#
}
