using System.Text.Json.Nodes;

namespace Yipai.Sdk.ConformanceTests.NearMisses;

/// <summary>Lists the kinds of mistakes in the manifest.</summary>
internal static class ManifestMistakeKinds
{
    /// <summary>Gets the kinds, table by table.</summary>
    public static IReadOnlyList<ManifestMistakeKind> All { get; } =
    [
        Swap("items", "law", "The law does not call {0} sensitive.", ("sensitive", "personal")),
        Swap("items", "retention", "{0} is kept by the next retention row.",
            ("R0", "R1"), ("R2", "R3"), ("R3", "R4"), ("R5", "R6"), ("R6", "R1")),
        Swap("activities", "strict/consent", "Strict asks a weaker consent for {0}.", ("separate", "general"), ("general", "none")),
        Swap("activities", "asWritten/consent", "The wording of 2021 asks a weaker consent for {0}.",
            ("deemedByAgreement", "deemedByUse"), ("general", "deemedByUse"), ("deemedByPermission", "deemedByUse"),
            ("unlessRefused", "none")),
        Flip("activities", "anonymous", "{0} swaps whether a visitor may use it."),
        Swap("activities", "permission", "{0} does not ask the device's permission.",
            ("location", "none"), ("camera", "none"), ("microphone", "none"), ("album", "none"), ("contacts", "none")),
        Less("activities", "items", "{0} misses its last item."),
        Swap("scopes", "kind", "The consent {0} is no longer a separate one.", ("separate", "general")),
        More("scopes", "opens", "The consent {0} opens advertisements as well.", "CommercialAds"),
        Less("disclosures", "items", "The recipients of \"{0}\" miss an item."),
        More("disclosures", "items", "The recipients of \"{0}\" get the identity number as well.", "id.number"),
        More("disclosures", "recipients", "A promotion partner is a recipient of \"{0}\" as well.", "promotionPartner"),
        Less("disclosures", "recipients", "\"{0}\" misses a recipient."),
        Next("disclosures", "purposes", "\"{0}\" has the purposes of the row after it."),
        Next("disclosures", "scope", "\"{0}\" asks the consent of the row after it."),
        Next("disclosures", "roles", "\"{0}\" belongs to a handler of another role."),
        Swap("disclosures", "kind", "\"{0}\" counts as an entrustment.",
            ("sharing", "entrustedProcessing"), ("jointHandling", "sharing"), ("publicDisclosure", "sharing")),
        Swap("retention", "strict/keep", "{0} is kept a year or a month less.", ("P3Y", "P2Y"), ("P6M", "P5M")),
        Swap("retention", "strict/onAccountClosure", "{0} takes another way when the account ends.",
            ("erase", "storageOnly"), ("storageOnly", "erase"), ("deidentify", "erase")),
        new("retention", "strict/graceWorkingDays", "{0} has one working day more.",
            (row, _) => [JsonValue.Create(Find(row, "strict/graceWorkingDays")!.GetValue<int>() + 1)]),
        Next("permissions", "activities", "The permission {0} belongs to the activities of the one after it."),
    ];

    /// <summary>Finds the value of a column. Returns null if the row has none.</summary>
    public static JsonNode? Find(JsonObject row, string field) =>
        field.Split('/').Aggregate((JsonNode?)row, (node, step) => (node as JsonObject)?[step]);

    private static ManifestMistakeKind Swap(string table, string field, string mistake, params (string Right, string Wrong)[] pairs) =>
        new(table, field, mistake, (row, _) =>
            pairs.Where(pair => Find(row, field)?.ToString() == pair.Right).Select(pair => (JsonNode?)JsonValue.Create(pair.Wrong)));

    private static ManifestMistakeKind Flip(string table, string field, string mistake) =>
        new(table, field, mistake, (row, _) => [JsonValue.Create(!Find(row, field)!.GetValue<bool>())]);

    private static ManifestMistakeKind Less(string table, string field, string mistake) =>
        new(table, field, mistake, (row, _) => Find(row, field) is JsonArray { Count: > 1 } all
            ? [new JsonArray([.. all.Take(all.Count - 1).Select(value => value!.DeepClone())])]
            : []);

    private static ManifestMistakeKind More(string table, string field, string mistake, string value) =>
        new(table, field, mistake, (row, _) => Find(row, field) is JsonArray all && all.All(one => one!.ToString() != value)
            ? [new JsonArray([.. all.Select(one => one!.DeepClone()), JsonValue.Create(value)])]
            : []);

    private static ManifestMistakeKind Next(string table, string field, string mistake) =>
        new(table, field, mistake, (row, next) => Find(row, field) is not null && Find(next, field) is { } other
            ? [other.DeepClone()]
            : []);
}
