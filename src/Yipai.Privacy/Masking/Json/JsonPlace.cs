namespace Yipai.Privacy.Masking;

/// <summary>Where in a document a value stands, and what item that makes it.</summary>
/// <param name="Path">The path, empty where no path is named.</param>
/// <param name="Item">The item named for it or for what it stands in, else null.</param>
/// <param name="IsElement">Whether it is an element of an array.</param>
internal readonly record struct JsonPlace(string Path, DataItem? Item, bool IsElement = false)
{
    public static JsonPlace Root(JsonPathItems items) => new(items.HasPaths ? "$" : "", items.Find("$", ""));

    public JsonPlace Element(JsonPathItems items) => Inner("[*]", "", items) with { IsElement = true };

    public JsonPlace Property(string name, JsonPathItems items) => Inner("." + name, name, items);

    private JsonPlace Inner(string step, string name, JsonPathItems items)
    {
        string path = items.HasPaths ? Path + step : "";
        return new JsonPlace(path, items.Find(path, name) ?? Item);
    }
}
