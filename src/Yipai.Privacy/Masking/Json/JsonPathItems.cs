using System.Collections.Frozen;

namespace Yipai.Privacy.Masking;

/// <summary>Says which places of a JSON document hold which items.</summary>
/// <remarks>
/// A key that begins with <c>$</c> is a path, with <c>[*]</c> for any element, such as <c>$.cases[*].reporter.phone</c>. Any other key is
/// the name of a property at any depth. Values below a named place belong to its item too. Letter case does not count.
/// </remarks>
public sealed class JsonPathItems
{
    private readonly FrozenDictionary<string, DataItem> _items;

    /// <summary>Creates the places from items by path or property name.</summary>
    /// <param name="items">The items by path or property name.</param>
    public JsonPathItems(IEnumerable<KeyValuePair<string, DataItem>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        HasPaths = _items.Keys.Any(key => key.StartsWith('$'));
    }

    /// <summary>Gets the instance that names no place, so that all text is scanned.</summary>
    public static JsonPathItems None { get; } = new([]);

    internal bool HasPaths { get; }

    internal IEnumerable<string> Names => _items.Keys;

    internal bool IsEmpty => _items.Count == 0;

    internal DataItem? Find(string path, string name) => _items.GetValueOrDefault(path) ?? _items.GetValueOrDefault(name);
}
