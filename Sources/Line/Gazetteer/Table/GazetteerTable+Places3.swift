// swift-format-ignore-file: written by script/gazetteer, one line a place.

extension GazetteerTable {
    /// Places, from GeoNames (CC BY 4.0).
    static let places3 = #"""
        360774300|362905100|Babatorun
        369345000|365695000|Altınüzüm|Altinu'zu'm|Altinuezuem|Aydinoglu|Aydınoğlu|Xolto|altynwzwm|Алтинуьзуьм|Алтынүзүм|التینوزوم
        361935500|363134700|Avsuyu|Asyurdu
        371914700|401435800|Atlı|Atli|Atly|Kasir|Kasirkanco|Kasrikauco|Kasrıkauco|Kasır|Kasırkanco|Qesra Qenco|Атли|Атлы
        371749900|370216900|Atalar
        367566500|355334600|Asmalı|Asmali|Asmaly|Asmeli|Асмали|Асмалы|اسمالی
        372495700|356255400|Saygeçit|Asagi Sirkinti|Aşağı Sırkıntı|Kirmit|Kırmit|Sajgechit|Sirkintiizi|Sirkintiizir|Sirkintizir|Sirkintizli|Sırkıntıizi|Sırkıntıizir|Sırkıntızir|Sırkıntızlı|saygchyt|Сайгечит|سایگچیت
        368147200|389191700|Aşağı Beğdeş|Asagi Begdes|Asagi Telfidan|Ashagy-Tel'fidan|Aşağı Telfidan
        370391900|401902600|Arıklı|Arikli|Mustafamelik
        362065500|361572200|Antakya|Antak'ja|Antakija|Antakiya|Antakiyah|Antakiyyah|Antioch|Antioche|Antiocheia|Antiochia|Antiochia am Orontes|Antiochia di Siria|Antiochia vid Orontes|Antiochie|Antiohija|Antiokheia|Antiokhija|Antiokia|Antioquia|Antıoch|Hatay|Teopolis|an tiao ke|antakyh|antakyt|antakyہ|antiokeia|ataki'a|ayantakiya|ntakyt|Антакия|Антакья|Антиохия|Антиохија|אנטיוכיה|أنطاكية|انطاكيا‎|انطاکیه|انطاکیہ|نتاكيّة
        361155400|362482700|Altınözü|Altinoezue|Fatikli
        371591400|417891900|Alakamış|Alakamis|Alakamysh
        370026400|389391900|Turluk
        371862400|372857500|Aktoprak
        367016100|364853500|Aktepe|Guvenc
        383725500|340253700|Aksaray|Aksarai|Aksaraj|Aksarajus|Akusaraj|Aqserayiye|a ke sa lai|agsalai|akasara'e|aksaraya|aksrayے|akusarai|aq sray|Аксарай|Аксарај|Акъсарай|Ақсарай|آق سراي|آق‌سرای|آکسرے|اکسرائے
        371664300|408470600|Akıncı|Akinci|Akyndzhi|Kasir|Kasır
        367111100|389475000|Akçakale|Akcekale|Akchakale|Heniye Gezalan|Kaniya Xezalan|a ke qia ka lai|akuchakare|Акчакале|آقچه‌قلعه|أقجة قلعة|اکچاکالے|کانیی غەزاڵان
        372603500|373023600|Akçagöze|Cuba
        372261600|410513800|Akarsu|Istilil
        387489000|424800700|Ahlat|Akhlat|Erkizan|Khlat|Ахлат|Хлат
        382476900|369139900|Afşin|Efsus|Yarpus|Yarpuz
        377644100|382762900|Adıyaman|Adiaman|Adijaman|Adijamanas|Adityman|Adiyaman|Adiyamanska|Adujaman|Adyaman|Adyjaman|Adıyamanská|Antigiaman|Atiyaman|Atəeaman|Bera|Carbanum|Hasan Mansur|Hisnumansur|Hsni Mansur|Husnimansur|Husnumansur|Hyusni Mansur|Pera|Perre|Pordonnium|Semsur|a de ya man|a de ya man sheng|adi'amana|adiamani|adiyamana|adouyaman|adyyamyn|yadyyama|Адияман|Адијаман|Адъяман|Адыяман|אדיאמן|آدیامان|آدی‌یامان|أديامان|ئادىياما|ادییامین|سەمسوور
        387991100|427315900|Adilcevaz|Adeljivaz|Adildzhevaz|Alcawaz|Arcke|Atilcevaz|Адилджеваз|عادالجواز|عادلجواز
        369861500|353253100|Adana|Adane|Adano|Adhanah|Antioch on Sarus|Antiocheia|Atana|Edene|Seyhan|adnt|adnہ|xa da na|yadana|Адана|אדנה|آدانا|أضنة|ئادانا|ادنہ
        369085600|355688800|Abdioğlu|Abdiogli|Abdogli|Abdoglu|Aptogli|Aptoglu
        312820400|342386900|Rafaḩ|Er Rafa|Rafa|Rafaa|Rafah al Misriyah|Rafiah|Raphia|Rifah|rfh|رفح
        312163000|341107400|Ash Shaykh Zuwayd|Ash Shaykh Zuwayyid|El Sheikh Zuwaiyid|Korum el-Sheikh|Kurum ash Shaykh|Sheikh Zuwayid|Sheikh Zuweiyid|alshykh zwyd|الشيخ زويد
        368113800|420620600|Al Ya‘rubīyah|Tall Kuchak|Tall Kuchik as Saghir|Tall Kujik|Tall Kujik Saghir|Tel Kocek|Tel Kochek|Tell Kotchek|Tell Kushik|tl kwchk alsghyr|tl kwjk sghyr|tl kwshk|tەl kۆchەk|اليعربية|تل كوجك صغير|تل كوشك|تل كوچك الصغير|تەل كۆچەك
        371682100|367362300|Nurdağı|Nurdagi
        362315400|407721400|‘Arīshah|Al `Arishah|العريشة|عريشة
        369820000|374980000|Yeşildere
        369058300|383461100|Küçükkendirci
        369490000|361923100|Mahmutlar|Makhmutlar|Махмутлар
        366853800|364231200|Güvenç|Gyuvench
        369411100|369183300|Tahtalıkaradut|Tahtalikaradut|Tahtalikaradut Koy|Tahtalıkaradut Köy|Takhtaly-Karadut
        367296200|365180800|Ardıçlı|Ardicli|Ardiclioren Banisi|Ardıçlıören Banısı
        367788500|365577600|Aşağı Karafakılı|Asagi Karafakili
        367644400|371425000|Çukuroba|Chukurobakey|Cukuroba Koyu
        365253100|361812900|Çırtıman|Cirtiman
        362650500|361535000|Kuzeytepe|Guzeltepe
        362353300|362145800|Narlıca|Narlica|Senpiyer
        362476000|362409000|Kastal
        362190900|362599200|Açıkdere|Acikdere|Habestuylu|Khabeshtyuydyu
        362126100|360726200|Toygarlı|Toygarli
        361478500|361328400|Gümüşgöze
        361673600|361578800|Dursunlu
        361780200|361403300|Aşağıokçular|Asagiokcular
        361693500|363424900|Boynuyoğun
        361402300|360360300|Uzunbağ
        361150000|360774000|Büyükçat
        361209600|361048100|Balıklıdere|Baliklidere
        360690700|363707600|Hacıpaşa|Hacipasa
        361502700|361282900|Samankaya
        363210700|361906100|Anayazı|Anayazi
        363419100|364143100|Karasüleymanlı|Karasuleymanli
        362882400|362090300|Büyük Dalyan
        362330700|361170200|Günyazı|Gunyazi
        361585300|362286000|Tepehan
        363524000|364195200|Uzunkavak
        366411000|362141800|Denizciler|Denizdzhiler|de ni ci ji lai er|de ni zi ji lai er|dnyzchylr|dnyzjylr|Денизджилер|Денизҗилер|دنیزجیلر|دنیزچیلر
        367250000|393086100|Akdiken
        367358300|393938900|Bulutlu|Yalintas|Yalıntaş
        367536100|394500000|Pekmezli|Pekmezci
        368227800|393433300|Koyunluca
        369630600|401319400|Yukarı Taşyalak|Yukari Tasyalak
        369941700|401263900|Işıklar|Isiklar|Yusufharabasi|Yusufharabası
        369447200|402375000|Çıplak|Ciplak
        328451700|357926100|H̱ispin|Haspin|hspyn|חספין
        329919400|356913900|Katzrin|Kacrin|Katrin|Katsrin|Qatsrin|Qatzrin|Qazrin|ka ci lin|ka zi lin|katsuerin|qazeriyn|qsryn|qzryn|Кацрин|Кацрін|קַצְרִין|قصرين|قصرین
        367335900|438803800|'Ākra|Biuk|Biyuk|Byok|bywk|بيوك
        363209000|418765600|Sinjār|Shengal|Shingal|Sincar|Sindjar|Sindschar|Sindzar|Sindzhar|Sintzar|Sncar|shngal|shygor|snjar|Синджар|Синџар|סינג'אר|سنجار|شنگال|شەنگال
        335008900|358437000|Râchaïya el Ouadi|Rashayya|Rashayya al Wadi|rashya|راشيّا
        372187600|403408900|Kovanlı|Kovanli
        343685700|419819400|‘Anah|Ana|Ar Rayhanah|Ar Rihanah|Madinat `Anah al Jadidah|Madinat `Annat al Jadidah|Rayhanah|`Anah al Jadidah|`Annah|`Annah al Jadidah|alryhant|ryhant|Ана|الريحانة|ريحانة|عنة|عنه الجديدة|مدينة عنة الجديدة
        347089600|436951000|Al-'Alam|Albu `Ajil|Nahiyat al `Alam|العلم|ناحية العلم
        350863800|362060500|Kaff al-Jaa|كاف الجاع
        317766700|352341700|Old City|Altstadt|Citta Vecchia|Stari grad|Starij Gorod|Staryj Gorod|Vieille Ville|al-Madina al-Qadima|alqds alqdymt|Старий Город|Старый Город|העיר העתיקה|القدس القديمة
        311636800|357620400|Karak City|Al-Karak|Karak|Kerak|Карак
        313738900|343408500|Al Qarārah|Al Qarara|Al'-Karara|El-Karara|alqrart|Аль-Карара|Ел-Карара|אל-קרארה|القرارة
        314395400|343805300|Az Zuwāydah|Alzwaydt|Ar Ruwaydah|الزوايدة
        317833600|352338800|East Jerusalem|Aust-Jerusalem|Baitulmuqaddis Timur|Dogu Kudues|Doğu Kudüs|Ekialdeko Jerusalem|GJong Jerusalem|Gerusalemme Est|Ida-Jeruusalemm|Istochen Erusalim|Istocni Jerusalem|Istocni Jeruzalem|Iztochen Jerusalim|Jerusalem East|Jerusalem Est|Jerusalem Oriental|Jerusalen Este|OEstra Jerusalem|Oost-Jeruzalem|Orienta Jerusalemo|Ost-Jerusalem|Skhidnij Erusalim|Urselime Rocvetisi|Urşelimê Rocvetışi|Uskhodni Ierusalim|Vostochnyj Ierusalim|Vychodni Jeruzalem|Vzhodni Jeruzalem|Wschodnia Jerozolima|Yerusalem Timur|Yerusalem Wetan|Yerusalemu ya Mashariki|Yerushalayim Oryentala|alqds alshrqyt|dong ye lu sa leng|dong-yelusallem|dongerusaremu|kilakku erucalem|mshrqy yrwshlm|mzrh yrwslym|qds shrqy|ye ru sa lem tawan xxk|Östra Jerusalem|Øst-Jerusalem|Đông Jerusalem|Şərqi Qüds|Восточный Иерусалим|Източен Йерусалим|Источен Ерусалим|Малхбален Къудс-ГӀала|Східний Єрусалим|Усходні Іерусалім|מזרח ירושלים|القدس الشرقية|قدس شرقی|مشرقی یروشلم
        383053300|382382800|Yakınca|Yakinca
        317819900|352196100|West Jerusalem|Jerusalem West|Vaestra Jerusalem|Vest-Jerusalem|Västra Jerusalem|Zapadnyj Ierusalim|Западный Иерусалим|מערב ירושלים
        371263200|388485800|Konuklu|Kazani
        372156100|377723400|Alahacı|Alahaci
        372516700|375512100|Süleymanobası|Suleymanobasi
        372154200|374692100|Güngürge
        370796200|373800300|Şehitkamil
        370483600|373437100|Şahinbey|Sakhinbej|Сахинбей
        371141100|355110700|Mustafalar
        320177800|360463900|Russeifa|Ar-Rusajfa|Er-Russajfa|Rouseifa|Rusaifa|Rusajfa|Rusayfa|Ruseifa|Ruseyfa|Russayfah|Russiefa|Rwseiffa|alrsyfh|alrsyft|ar-Rusayfa|ar-Russayfah|ruseypha|rwsyfa|rwsyyph|Ар-Русайфа|Ар-Русайфа қаласы|Ер-Руссайфа|Русеифа|רוסייפה|الرصيفة|الرصيفه|الرصیفه|رصیفہ|روسیفا
        348411300|369283700|‘Ayn an Nasr|`Ayn Dat|`Ayn Zata|عين النسر|عين دات|عين ظاطا
        323805100|355083800|‘Ayn al Bayḑā|عين البيضا
        335322800|380081800|Nāḩiyat as Sab‘ Biyār|ناحية السبع بيار
        313954700|347569900|Rahat|Rakhat|la ha te|raht|rht|Рахат|רהט|רהת|الخضراء|راهط|رهط|رہط
        319322100|350441600|Modiin Ilit|מודיעין עילית
        321065000|351844900|Ariel|אריאל
        372189800|372898000|İncesu
        368413700|371440700|Polateli
        355674300|399202000|Al Kasrah|Al Kasra|alksra|alksrt|الكسرا|الكسرة
        312486400|348600700|Tel Sheva‘|Tel Scheva|Tel Seva|Tel as-Sabi|Тель-Шева|תֵּל שֶׁבַע|תל א סבע|تل السبع
        311604600|350227400|‘Ar‘ara BaNegev|Ar'arat an-Naqab|Aroer|עַרְעָרָה בַּנֶּגֶב|عرعرة‎
        313008400|349360600|H̱ura|Khura|hwrh|hwrt‎|Хура|חורה|حورة‎
        312453500|350931000|Kuseifa|Kuseife|keseypah|ksyft‎|ksyph|כְּסֵיפָה|كسيفة‎
        334575900|363041900|Al Ḩajar al Aswad|Hajar Aswad|Hajar al Aswad|alhjr alaswd|hjr alaswd|الحجر الأسود|حجر الأسود
        319986600|349455900|Shoham|Schoham|Shokham|Soham|Szoham|shm|shohamu|shwham|shwham  mntqh mskwny|suo ha mu|swhm|Шохам|שהם|שוהם|شوهام|شوهام، منطقه مسکونی
        320498400|349538200|El‘ad|אלעד
        358391700|387428800|Al Manşūrah|almnswrt|المنصورة
        353102500|361152300|Bayt Yāshūţ|byt yashwt|بيت ياشوط
        352718100|365039500|Tremseh|Al Treimseh|Taramsah|Taramseh|Treimsa|Treimseh|al-Turaymisah
        320284000|348796000|Yehud-Monosson
        368583300|428501000|Simele
        323459200|362335200|Muthallath Jāmi‘at Āl al Bayt|Muthallath al Jami`ah|مثلث الجامعة|مثلث جامعة آل البيت
        321208000|362800800|Az̧ Z̧ulayl|Ad Dalil|Ad Dulayl|Az Zalil|aldlyl|alzlyl|الضليل|الظليل
        365635000|367284100|Qenterê
        325041000|382011000|Ruwaished|alrwyshd|الرويشد
        333140500|387034200|Rukban|Rakban|Rikban|alrukban|alruqban|الرُّقبان|الرُّكبان
        345828800|365338900|Kafr Mūsá Al-Hmidiya|Ard Khirbat Kafr Musa|ard khrbt kfr mwsy|أرض خربة كفر موسى
        322778200|349194000|Kadima Zoran|Kadima-Tzoran|Tzoran-Kadima|qdymh zwrn|קדימה צורן
        320612400|348561800|Kiryat Ono|קִרְיַת אוֹנוֹ|קריית אונו
        325182400|349539800|Binyamina-Giv'at Ada|בִּנְיָמִינָה-גִּבְעַת עָדָה
        320221000|358439400|Ṣuwayliḥ|Sweileh|swylh|صويلح
        319027400|358464500|Marj Al Hamam|mrj alhmam|مرج الحمام
        377412100|382289700|Altınşehir
        """#
}
