using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Yipai.Privacy.Proofs;

/// <summary>A few texts by name, in ordinal order of the names; immutable.</summary>
internal sealed class SortedTexts : IReadOnlyDictionary<string, string>
{
    private readonly KeyValuePair<string, string>[] _pairs;

    public SortedTexts(KeyValuePair<string, string>[] pairs) => _pairs = pairs;

    public static SortedTexts Empty { get; } = new([]);

    public int Count => _pairs.Length;

    public ReadOnlySpan<KeyValuePair<string, string>> Pairs => _pairs;

    public IEnumerable<string> Keys => _pairs.Select(pair => pair.Key);

    public IEnumerable<string> Values => _pairs.Select(pair => pair.Value);

    public string this[string key] => TryGetValue(key, out string? value) ? value : throw new KeyNotFoundException();

    /// <summary>A copy with one more name.</summary>
    /// <exception cref="PrivacyException">YP0152: the name is taken.</exception>
    public SortedTexts With(string name, string text)
    {
        int place = Find(name);
        return place >= 0 ? throw PrivacyException.AuditNameTwice() : new([.. _pairs[..~place], new(name, text), .. _pairs[~place..]]);
    }

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        int place = Find(key);
        value = place >= 0 ? _pairs[place].Value : null;
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _pairs.GetEnumerator();

    /// <summary>The place of a name, or the complement of where it would stand.</summary>
    private int Find(string name)
    {
        int place = 0;
        while (place < _pairs.Length && string.CompareOrdinal(_pairs[place].Key, name) is var order and <= 0)
        {
            if (order == 0)
            {
                return place;
            }

            place++;
        }

        return ~place;
    }
}
