// swift-format-ignore-file: one line a language, as linguists read it, whatever its length.

/// The phrasebook as it is written: JSON in parts, read by `Phrasebook` and by nobody else.
///
/// All texts are drafts that need a linguist; `review` says so of each language until one has signed.
enum PhrasebookText {
    /// The version, how far each language has been reviewed, and the word for what was left out.
    static let head = #"""
        {
        "absent": {"ar": "غير مذكور", "az": "göstərilməyib", "en": "not stated", "he": "לא צוין", "ru": "не указано", "tr": "belirtilmedi"},
        "review": {"ar": "draft", "az": "draft", "en": "draft", "he": "draft", "ru": "draft", "tr": "draft"},
        "version": 1
        }
        """#
}
