using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Holds the place of a value in a document and the item that belongs to this place.</summary>
/// <param name="Path">The path, or an empty text if no rule names a path.</param>
/// <param name="Item">The item named for this place or for one around it, or null if there is no such item.</param>
/// <param name="IsElement">Whether the value is an element of an array.</param>
/// <param name="Lead">What the nearest key announces, or null if it announces nothing. Everything below a secret is secret.</param>
internal readonly record struct JsonPlace(string Path, DataItem? Item, bool IsElement = false, FieldLead? Lead = null)
{
    public static JsonPlace Root(JsonPathItems items) => new(items.HasPaths ? "$" : "", items.Find("$", ""));

    public JsonPlace Element(JsonPathItems items) => Inner("[*]", "", items) with { IsElement = true, Lead = Lead };

    public JsonPlace Property(string name, JsonPathItems items) => Inner("." + name, name, items) with
    {
        Lead = Lead is { Kind: FieldKind.Secret } ? Lead : FieldLead.Of(name),
    };

    private JsonPlace Inner(string step, string name, JsonPathItems items)
    {
        string path = items.HasPaths ? Path + step : "";
        return new JsonPlace(path, items.Find(path, name) ?? Item);
    }
}
