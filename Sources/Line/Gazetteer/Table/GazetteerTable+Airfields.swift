// swift-format-ignore-file: written by script/gazetteer, one line a place.

extension GazetteerTable {
    /// Airfields, from airportsdata (MIT).
    static let airfields = #"""
        345225000|376300000|Tiyas (T4) Air Base|X-T4|T4|Tiyas
        310690000|341292000|El Gora Airport|HEGR
        324106700|419474900|Mudaysis Air Base|KQMG
        348751000|336249000|Larnaca International Airport|LCLK|Larnaca
        345904000|329879000|RAF Akrotiri|LCRA
        312291700|351890400|Arad Airport|LL1B|Arad
        320114000|348867000|Ben Gurion International Airport|LLBG|Tel Aviv
        312870000|347230000|Be'er Sheva (Teyman) Airport|LLBS|Beersheva
        318395000|348218000|Tel Nov Air Base|LLEK|Rehovot
        324408000|350077000|Ein Shemer Airfield|LLES|Ein Shemer
        327863900|357175000|Fiq Airfield|LLFK|Katzrin
        328094000|350431000|Haifa International Airport|LLHA|Haifa
        312334000|346626000|Hatzerim Air Base|LLHB|Beersheba
        317625000|347272000|Hatzor Air Base|LLHS|Hatzor
        321806000|348347000|Herzliya Airport|LLHZ|Herzliya
        329810000|355719000|Ben Ya'akov Airport|LLIB|Rosh Pina
        332167000|356000000|Kiryat Shmona Airport|LLKS|Kiryat Shmona
        325973000|352288000|Megiddo Airport|LLMG|Afula
        313282000|353886000|Bar Yehuda Airfield|LLMZ|Masada
        312083000|350123000|Nevatim Air Base|LLNV|Beersheba
        299403000|349358000|Ovda International Airport|LLOV|Eilat
        318979000|346908000|Palmahim Air Base|LLPL|Rishon LeZion
        326651000|351795000|Ramat David Air Base|LLRD|Haifa
        369822000|352804000|Adana Airport|LTAF|Adana
        370021000|354259000|Incirlik Air Base|LTAG|Adana
        369472000|374787000|Gaziantep International Airport|LTAJ|Gaziantep
        365744600|361534200|Iskenderun Airport|LTAK|Iskenderun
        379790000|325619000|Konya Airport|LTAN|Konya
        383537000|382539000|Malatya Tulga Airport|LTAO|Malatya
        384353000|380910000|Malatya Erhac Airport|LTAT|Malatya
        387704000|354954000|Kayseri Erkilet Airport|LTAU|Kayseri
        387719000|345345000|Nevşehir Kapadokya International Airport|LTAZ|Nevşehir
        397841000|305821000|Eskişehir Air Base|LTBI|Eskişehir
        386069000|392914000|Elazig Airport|LTCA|Elazig
        378939000|402010000|Diyarbakir Airport|LTCC|Diyarbakir
        370943000|388471000|Sanliurfa Airport|LTCH|Sanliurfa
        384682000|433323000|Van Ferit Melen Airport|LTCI|Van
        379290000|411166000|Batman Airport|LTCJ|Batman
        387478000|416612000|Mus Airport|LTCK|Muş
        379789000|418404000|Siirt Airport|LTCL|Siirt
        375388300|369535200|Kahramanmaraş Airport|LTCN|Kahramanmaraş
        377314000|384689000|Adiyaman Airport|LTCP|Adiyaman
        372233000|406317000|Mardin Airport|LTCR|Mardin
        374456600|388955900|Sanliurfa GAP Airport|LTCS|Sanliurfa
        373638900|420600000|Şırnak Şerafettin Elçi Airport|LTCV|Şırnak
        363627800|362822200|Hatay Airport|LTDA|Hatay
        368929160|350719710|Çukurova International Airport|LTDB|Tarsus
        314119000|372795000|Guriat Domestic Airport|OEGT
        309066000|411382000|Arar Domestic Airport|OERR|Arar
        316927000|387312000|Turaif Domestic Airport|OETR
        320253000|361448000|Zarqa Airport|OJ38|Zarqa
        318256000|367820000|Al Azraq / Al Shaheed Muwaffaq Salti Air Base|OJ40
        317226000|359932000|Queen Alia International Airport|OJAI|Amman
        319727000|359916000|Amman-Marka International Airport|OJAM|Amman
        296116000|350181000|Aqaba King Hussein International Airport|OJAQ|Aqaba
        321607000|371494000|Prince Hasan Air Base|OJHF
        323564000|362592000|King Hussein Air College|OJMF|Mafraq
        338209000|354884000|Beirut Rafic Hariri International Airport|OLBA|Beirut
        345893000|360113000|Rene Mouawad Air Base|OLKA|Tripoli
        338508000|359877000|Rayak Air Base|OLRA|Rayak
        337856000|424412000|Al Asad Air Base|ORAA|Hit
        333381000|435971000|Al Taqaddum Air Base|ORAT|Al Habbaniyah
        370988000|432666000|Bamarni Airport|ORBB|Bamarni
        332625000|442346000|Baghdad International Airport|ORBI|Baghdad
        363058000|431474000|Mosul International Airport|ORBM|Mosul
        362376000|439632000|Erbil International Airport|ORER|Arbil
        357672000|431251000|Qayyarah West Airport|ORQW|Qayyarah
        346732000|435430000|Al Sahra Army Air Field|ORSH|Tikrit
        362831000|424030000|Tall Afar Army Air Field|ORTF|Tall Afar
        351182000|367112000|Hamah Air Base|OS58
        357547000|385668000|Tabqa Airport|OS59
        336096000|367490000|Dumayr Air Base|OS61
        360967000|379365000|Jirah Air Base|OS62
        332865000|364574000|Marj Ruhayyil Air Base|OS63|Marj Ruhayyil
        344903000|369090000|Shayrat Air Base|OS65|Shayrat
        361871000|375832000|Rasin El Aboud Airport|OS66
        334775000|362234000|Mezze Airport|OS67
        336824000|372139000|Saiqal Air Base|OS68|Saiqal
        327867000|357180000|Al Al Airport|OS73
        361807000|372244000|Aleppo International Airport|OSAP|Aleppo
        334115000|365156000|Damascus International Airport|OSDI|Damascus
        352854000|401760000|Deir ez-Zor Airport|OSDZ|Deir ez-Zor
        370206000|411914000|Kamishly Airport|OSKL|Kamishly
        354011000|359487000|Bassel Al-Assad International Airport|OSLK|Latakia
        345574000|383169000|Palmyra Airport|OSPR
        251173000|513150000|Al Udeid Air Base|OTBH|Ar Rayyan
        404675000|500467000|Heydar Aliyev International Airport|UBBB|Baku
        """#
}
