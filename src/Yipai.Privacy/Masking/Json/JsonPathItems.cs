using System.Collections.Frozen;

namespace Yipai.Privacy.Masking;

/// <summary>Which places of a JSON document hold which items.</summary>
/// <remarks>
/// A key that begins with <c>$</c> is a path, with <c>[*]</c> for any element: <c>$.cases[*].reporter.phone</c>. Any other key is a property's name at
/// any depth. What stands below a named place is of its item too.
/// </remarks>
public sealed class JsonPathItems
{
    private readonly FrozenDictionary<string, DataItem> _items;

    /// <summary>Items by path or property name.</summary>
    /// <param name="items">The places; letter case counts.</param>
    public JsonPathItems(IEnumerable<KeyValuePair<string, DataItem>> items)
    {
        _items = items.ToFrozenDictionary(StringComparer.Ordinal);
        HasPaths = _items.Keys.Any(key => key.StartsWith('$'));
    }

    /// <summary>No place is named; all text is scanned.</summary>
    public static JsonPathItems None { get; } = new([]);

    internal bool HasPaths { get; }

    internal bool IsEmpty => _items.Count == 0;

    internal DataItem? Find(string path, string name) => _items.GetValueOrDefault(path) ?? _items.GetValueOrDefault(name);
}
