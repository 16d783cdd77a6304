// swift-format-ignore-file: one line a language, as linguists read it, whatever its length.

extension PhrasebookText {
    /// The closed lists, each value with its words.
    static let lists = #"""
        {
        "answer": [
          {"value": "YES", "words": {"ar": "نعم", "az": "BƏLİ", "en": "YES", "he": "כן", "ru": "ДА", "tr": "EVET"}},
          {"value": "NO", "words": {"ar": "لا", "az": "XEYR", "en": "NO", "he": "לא", "ru": "НЕТ", "tr": "HAYIR"}},
          {"value": "UNKNOWN", "words": {"ar": "غير معروف", "az": "MƏLUM DEYİL", "en": "UNKNOWN", "he": "לא ידוע", "ru": "НЕИЗВЕСТНО", "tr": "BİLİNMİYOR"}}
        ],
        "change": [
          {"value": "start-at", "words": {"ar": "البدء في", "az": "başlanğıc", "en": "start at", "he": "התחלה ב", "ru": "начать в", "tr": "başlangıç"}},
          {"value": "end-by", "words": {"ar": "الانتهاء قبل", "az": "son", "en": "end by", "he": "סיום עד", "ru": "закончить до", "tr": "bitiş"}},
          {"value": "floor", "words": {"ar": "الحد الأدنى", "az": "alt hədd", "en": "floor", "he": "רצפה", "ru": "нижняя граница", "tr": "alt sınır"}},
          {"value": "ceiling", "words": {"ar": "الحد الأعلى", "az": "üst hədd", "en": "ceiling", "he": "תקרה", "ru": "верхняя граница", "tr": "üst sınır"}},
          {"value": "radius", "words": {"ar": "نصف القطر", "az": "radius", "en": "radius", "he": "רדיוס", "ru": "радиус", "tr": "yarıçap"}},
          {"value": "half-width", "words": {"ar": "نصف العرض", "az": "yarım en", "en": "half width", "he": "חצי רוחב", "ru": "полуширина", "tr": "yarı genişlik"}},
          {"value": "shift", "words": {"ar": "إزاحة", "az": "sürüşdürmə", "en": "shift", "he": "הזזה", "ru": "сместить", "tr": "kaydırma"}},
          {"value": "limit", "words": {"ar": "حد", "az": "hədd", "en": "limit", "he": "גבול", "ru": "граница", "tr": "sınır"}}
        ],
        "clarification": [
          {"value": "CHANGED", "words": {"ar": "عُدّل", "az": "DƏYİŞDİRİLDİ", "en": "CHANGED", "he": "שונה", "ru": "ИЗМЕНЕНО", "tr": "DEĞİŞTİRİLDİ"}},
          {"value": "CANCELLED", "words": {"ar": "أُلغي", "az": "LƏĞV EDİLDİ", "en": "CANCELLED", "he": "בוטל", "ru": "ОТМЕНЕНО", "tr": "İPTAL EDİLDİ"}},
          {"value": "TEMPORARY_UNTIL", "words": {"ar": "مؤقت", "az": "MÜVƏQQƏTİ", "en": "TEMPORARY", "he": "זמני", "ru": "ВРЕМЕННО", "tr": "GEÇİCİ"}},
          {"value": "STANDS", "words": {"ar": "سارٍ", "az": "QÜVVƏDƏDİR", "en": "STANDS", "he": "בתוקף", "ru": "ОСТАЁТСЯ В СИЛЕ", "tr": "GEÇERLİ"}}
        ],
        "closing": [
          {"value": "ARRIVED", "words": {"ar": "وصلت", "az": "ÇATDI", "en": "ARRIVED", "he": "הגיעה", "ru": "ПРИБЫЛО", "tr": "VARDI"}},
          {"value": "RETURNED", "words": {"ar": "عادت", "az": "GERİ QAYITDI", "en": "RETURNED", "he": "חזרה", "ru": "ВЕРНУЛОСЬ", "tr": "GERİ DÖNDÜ"}},
          {"value": "CANCELLED", "words": {"ar": "أُلغي", "az": "LƏĞV EDİLDİ", "en": "CANCELLED", "he": "בוטל", "ru": "ОТМЕНЕНО", "tr": "İPTAL EDİLDİ"}}
        ],
        "effect": [
          {"value": "LASER", "words": {"ar": "ليزر", "az": "LAZER", "en": "LASER", "he": "לייזר", "ru": "ЛАЗЕР", "tr": "LAZER"}},
          {"value": "RADIO", "words": {"ar": "لاسلكي", "az": "RADİO", "en": "RADIO", "he": "רדיו", "ru": "РАДИО", "tr": "RADYO"}},
          {"value": "GNSS", "words": {"ar": "GNSS", "az": "GNSS", "en": "GNSS", "he": "GNSS", "ru": "GNSS", "tr": "GNSS"}}
        ],
        "endangered": [
          {"value": "MY PERSONNEL", "words": {"ar": "أفرادي", "az": "HEYƏTİM", "en": "MY PERSONNEL", "he": "אנשיי", "ru": "МОЙ ПЕРСОНАЛ", "tr": "PERSONELİM"}},
          {"value": "MY ASSOCIATED PERSONNEL", "words": {"ar": "أفراد مرتبطون بي", "az": "MƏNƏ BAĞLI HEYƏT", "en": "MY ASSOCIATED PERSONNEL", "he": "אנשים הקשורים אליי", "ru": "СВЯЗАННЫЙ СО МНОЙ ПЕРСОНАЛ", "tr": "BAĞLI PERSONELİM"}},
          {"value": "PROTECTED SITE", "words": {"ar": "موقع محمي", "az": "QORUNAN YER", "en": "PROTECTED SITE", "he": "מקום מוגן", "ru": "ЗАЩИЩЁННОЕ МЕСТО", "tr": "KORUNAN YER"}},
          {"value": "HUMANITARIAN MOVEMENT", "words": {"ar": "حركة إنسانية", "az": "HUMANİTAR HƏRƏKƏT", "en": "HUMANITARIAN MOVEMENT", "he": "תנועה הומניטרית", "ru": "ГУМАНИТАРНОЕ ПЕРЕДВИЖЕНИЕ", "tr": "İNSANİ YARDIM HAREKETİ"}},
          {"value": "MY AIRCRAFT", "words": {"ar": "طائرتي", "az": "HAVA GƏMİM", "en": "MY AIRCRAFT", "he": "כלי טיס שלי", "ru": "МОЁ ВОЗДУШНОЕ СУДНО", "tr": "UÇAĞIM"}},
          {"value": "CIVIL AIRCRAFT", "words": {"ar": "طائرة مدنية", "az": "MÜLKİ HAVA GƏMİSİ", "en": "CIVIL AIRCRAFT", "he": "כלי טיס אזרחי", "ru": "ГРАЖДАНСКОЕ ВОЗДУШНОЕ СУДНО", "tr": "SİVİL UÇAK"}}
        ],
        "flight": [
          {"value": "INFORMED", "words": {"ar": "أُبلغت", "az": "MƏLUMATLANDIRILDI", "en": "INFORMED", "he": "עודכנה", "ru": "ОПОВЕЩЁН", "tr": "BİLGİLENDİRİLDİ"}},
          {"value": "HOLDING", "words": {"ar": "متوقفة", "az": "GÖZLƏYİR", "en": "HOLDING", "he": "ממתינה", "ru": "ОЖИДАНИЕ", "tr": "BEKLEMEDE"}},
          {"value": "DIVERTED", "words": {"ar": "حُوّلت", "az": "YÖNLƏNDİRİLDİ", "en": "DIVERTED", "he": "הוסטה", "ru": "ПЕРЕНАПРАВЛЕН", "tr": "YÖNLENDİRİLDİ"}},
          {"value": "NOT REACHED", "words": {"ar": "تعذر الاتصال", "az": "ƏLAQƏ YOXDUR", "en": "NOT REACHED", "he": "לא הושג קשר", "ru": "НЕТ СВЯЗИ", "tr": "ULAŞILAMADI"}},
          {"value": "OVERDUE", "words": {"ar": "متأخرة", "az": "VAXTI KEÇİB", "en": "OVERDUE", "he": "באיחור", "ru": "ПРОСРОЧЕН", "tr": "SÜRESİ GEÇTİ"}},
          {"value": "DEVIATING", "words": {"ar": "منحرفة عن المسار", "az": "MARŞRUTDAN SAPIB", "en": "DEVIATING", "he": "סוטה מהנתיב", "ru": "ОТКЛОНИЛСЯ", "tr": "ROTADAN SAPTI"}}
        ],
        "flight-time": [
          {"value": "DEPARTURE", "words": {"ar": "الإقلاع", "az": "UÇUŞ", "en": "DEPARTURE", "he": "המראה", "ru": "ВЫЛЕТ", "tr": "KALKIŞ"}},
          {"value": "ARRIVAL", "words": {"ar": "الوصول", "az": "ENİŞ", "en": "ARRIVAL", "he": "נחיתה", "ru": "ПРИБЫТИЕ", "tr": "VARIŞ"}}
        ],
        "kinds": [
          {"value": "air", "words": {"ar": "نشاط جوي", "az": "hava fəaliyyəti", "en": "air activity", "he": "פעילות אווירית", "ru": "действия авиации", "tr": "hava faaliyeti"}},
          {"value": "ground", "words": {"ar": "وجود على الأرض", "az": "ərazidə olma", "en": "presence on the ground", "he": "נוכחות בשטח", "ru": "присутствие на земле", "tr": "yerde bulunma"}},
          {"value": "hazard", "words": {"ar": "خطر", "az": "təhlükə", "en": "hazard", "he": "סכנה", "ru": "опасность", "tr": "tehlike"}},
          {"value": "transit", "words": {"ar": "عبور", "az": "tranzit keçid", "en": "transit", "he": "מעבר", "ru": "транзит", "tr": "transit geçiş"}},
          {"value": "exercise", "words": {"ar": "تمرين", "az": "təlim", "en": "exercise", "he": "תרגיל", "ru": "учение", "tr": "tatbikat"}},
          {"value": "deployment", "words": {"ar": "انتشار", "az": "yerləşdirmə", "en": "deployment", "he": "היערכות", "ru": "размещение", "tr": "konuşlanma"}},
          {"value": "protected", "words": {"ar": "موقع محمي", "az": "qorunan yer", "en": "protected site", "he": "מקום מוגן", "ru": "защищённое место", "tr": "korunan yer"}},
          {"value": "movement", "words": {"ar": "حركة إنسانية", "az": "humanitar hərəkət", "en": "humanitarian movement", "he": "תנועה הומניטרית", "ru": "гуманитарное передвижение", "tr": "insani yardım hareketi"}},
          {"value": "civil", "words": {"ar": "رحلة مدنية", "az": "mülki reys", "en": "civil flight", "he": "טיסה אזרחית", "ru": "гражданский рейс", "tr": "sivil uçuş"}},
          {"value": "red-line", "words": {"ar": "خط أحمر", "az": "qırmızı xətt", "en": "red line", "he": "קו אדום", "ru": "красная линия", "tr": "kırmızı çizgi"}},
          {"value": "boundary", "words": {"ar": "حدود", "az": "sərhəd", "en": "boundary", "he": "גבול", "ru": "граница", "tr": "sınır"}}
        ],
        "movement": [
          {"value": "COMPOSITION CHANGED", "words": {"ar": "تغيّر التكوين", "az": "TƏRKİB DƏYİŞDİ", "en": "COMPOSITION CHANGED", "he": "ההרכב שונה", "ru": "СОСТАВ ИЗМЕНЁН", "tr": "BİLEŞİM DEĞİŞTİ"}},
          {"value": "ROUTE CHANGED", "words": {"ar": "تغيّر المسار", "az": "MARŞRUT DƏYİŞDİ", "en": "ROUTE CHANGED", "he": "הציר שונה", "ru": "МАРШРУТ ИЗМЕНЁН", "tr": "GÜZERGÂH DEĞİŞTİ"}},
          {"value": "DELAYED", "words": {"ar": "متأخرة", "az": "GECİKİR", "en": "DELAYED", "he": "מתעכבת", "ru": "ЗАДЕРЖКА", "tr": "GECİKTİ"}},
          {"value": "HOLDING", "words": {"ar": "متوقفة", "az": "GÖZLƏYİR", "en": "HOLDING", "he": "ממתינה", "ru": "ОЖИДАНИЕ", "tr": "BEKLEMEDE"}},
          {"value": "RETURNING", "words": {"ar": "في طريق العودة", "az": "GERİ QAYIDIR", "en": "RETURNING", "he": "חוזרת", "ru": "ВОЗВРАЩАЕТСЯ", "tr": "GERİ DÖNÜYOR"}},
          {"value": "OVERDUE", "words": {"ar": "تجاوزت الموعد", "az": "VAXTI KEÇİB", "en": "OVERDUE", "he": "באיחור", "ru": "ПРОСРОЧЕНО", "tr": "SÜRESİ GEÇTİ"}}
        ],
        "object": [
          {"value": "AIRCRAFT", "words": {"ar": "طائرة", "az": "HAVA GƏMİSİ", "en": "AIRCRAFT", "he": "כלי טיס", "ru": "ВОЗДУШНОЕ СУДНО", "tr": "UÇAK"}},
          {"value": "UNCREWED AIRCRAFT", "words": {"ar": "طائرة غير مأهولة", "az": "PİLOTSUZ HAVA GƏMİSİ", "en": "UNCREWED AIRCRAFT", "he": "כלי טיס בלתי מאויש", "ru": "БЕСПИЛОТНОЕ ВОЗДУШНОЕ СУДНО", "tr": "İNSANSIZ HAVA ARACI"}},
          {"value": "VEHICLE", "words": {"ar": "مركبة", "az": "NƏQLİYYAT VASİTƏSİ", "en": "VEHICLE", "he": "רכב", "ru": "МАШИНА", "tr": "ARAÇ"}},
          {"value": "VESSEL", "words": {"ar": "سفينة", "az": "GƏMİ", "en": "VESSEL", "he": "כלי שיט", "ru": "СУДНО", "tr": "GEMİ"}},
          {"value": "PERSONS", "words": {"ar": "أشخاص", "az": "ŞƏXSLƏR", "en": "PERSONS", "he": "אנשים", "ru": "ЛЮДИ", "tr": "KİŞİLER"}},
          {"value": "OBJECT", "words": {"ar": "جسم", "az": "OBYEKT", "en": "OBJECT", "he": "עצם", "ru": "ОБЪЕКТ", "tr": "NESNE"}}
        ],
        "referral": [
          {"value": "duty commander", "words": {"ar": "القائد المناوب", "az": "növbətçi komandir", "en": "duty commander", "he": "המפקד התורן", "ru": "дежурный командир", "tr": "nöbetçi komutan"}},
          {"value": "facilitator", "words": {"ar": "الميسّر", "az": "vasitəçi", "en": "facilitator", "he": "המתווך", "ru": "посредник", "tr": "arabulucu"}}
        ],
        "register": [
          {"value": "NOTICES", "words": {"ar": "الإشعارات", "az": "BİLDİRİŞLƏR", "en": "NOTICES", "he": "הודעות", "ru": "УВЕДОМЛЕНИЯ", "tr": "BİLDİRİMLER"}},
          {"value": "PROTECTED", "words": {"ar": "المواقع المحمية", "az": "QORUNAN YERLƏR", "en": "PROTECTED", "he": "מקומות מוגנים", "ru": "ЗАЩИЩЁННЫЕ МЕСТА", "tr": "KORUNAN YERLER"}},
          {"value": "MOVEMENTS", "words": {"ar": "الحركات", "az": "HƏRƏKƏTLƏR", "en": "MOVEMENTS", "he": "תנועות", "ru": "ПЕРЕДВИЖЕНИЯ", "tr": "HAREKETLER"}},
          {"value": "HAZARDS", "words": {"ar": "المخاطر", "az": "TƏHLÜKƏLƏR", "en": "HAZARDS", "he": "סכנות", "ru": "ОПАСНОСТИ", "tr": "TEHLİKELER"}},
          {"value": "LOG", "words": {"ar": "السجل", "az": "JURNAL", "en": "LOG", "he": "יומן", "ru": "ЖУРНАЛ", "tr": "KAYIT"}}
        ],
        "relay": [
          {"value": "RELAYED", "words": {"ar": "نُقلت", "az": "ÖTÜRÜLDÜ", "en": "RELAYED", "he": "הועבר", "ru": "ПЕРЕДАНО", "tr": "İLETİLDİ"}},
          {"value": "REFUSED", "words": {"ar": "رُفضت", "az": "RƏDD EDİLDİ", "en": "REFUSED", "he": "נדחה", "ru": "ОТКАЗАНО", "tr": "REDDEDİLDİ"}},
          {"value": "CANNOT REACH", "words": {"ar": "يتعذر الوصول", "az": "ƏLAQƏ YOXDUR", "en": "CANNOT REACH", "he": "לא ניתן להשיג", "ru": "НЕТ СВЯЗИ", "tr": "ULAŞILAMIYOR"}}
        ],
        "same": [
          {"value": "SAME", "words": {"ar": "مطابق", "az": "EYNİ", "en": "SAME", "he": "זהה", "ru": "ОДИНАКОВО", "tr": "AYNI"}},
          {"value": "DIFFERENT", "words": {"ar": "مختلف", "az": "FƏRQLİ", "en": "DIFFERENT", "he": "שונה", "ru": "РАЗЛИЧАЕТСЯ", "tr": "FARKLI"}}
        ],
        "searched": [
          {"value": "PERSONS", "words": {"ar": "أشخاص", "az": "ŞƏXSLƏR", "en": "PERSONS", "he": "אנשים", "ru": "ЛЮДИ", "tr": "KİŞİLER"}},
          {"value": "AIRCRAFT", "words": {"ar": "طائرة", "az": "HAVA GƏMİSİ", "en": "AIRCRAFT", "he": "כלי טיס", "ru": "ВОЗДУШНОЕ СУДНО", "tr": "UÇAK"}}
        ]
        }
        """#
}
