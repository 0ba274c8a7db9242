using System.Text.Json.Nodes;

namespace Yipai.Client.Browser.Databases;

/// <summary>Describes which rows a transaction reads, as the script understands it.</summary>
internal static class RowRange
{
    /// <summary>The row with this key.</summary>
    public static JsonObject Key(string key) => new() { ["from"] = key, ["to"] = key };

    /// <summary>All rows of one kind, or all rows below a key.</summary>
    public static JsonObject Below(string prefix) => new() { ["from"] = $"{prefix}/", ["to"] = $"{prefix}/\uffff" };

    /// <summary>The outbox entries whose state lies in a range.</summary>
    public static JsonObject States(DeliveryState from, DeliveryState to) =>
        new() { ["index"] = "state", ["from"] = (int)from, ["to"] = (int)to };

    /// <summary>The rows of one person.</summary>
    public static JsonObject Subject(string subjectId) => new() { ["index"] = "subject", ["from"] = subjectId, ["to"] = subjectId };

    /// <summary>The row that was added last.</summary>
    public static JsonObject Last() => new() { ["index"] = "sequence", ["isLast"] = true };

    /// <summary>Writes ranges for the script.</summary>
    public static string Write(IEnumerable<JsonObject> ranges) => new JsonArray([.. ranges]).ToJsonString();
}
