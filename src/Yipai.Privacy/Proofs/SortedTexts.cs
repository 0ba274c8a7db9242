using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Yipai.Privacy.Proofs;

/// <summary>Holds a few texts by name, in ordinal order of the names.</summary>
/// <remarks>It never changes.</remarks>
internal sealed class SortedTexts(KeyValuePair<string, string>[] pairs) : IReadOnlyDictionary<string, string>
{
    public static SortedTexts Empty { get; } = new([]);

    public int Count => pairs.Length;

    public ReadOnlySpan<KeyValuePair<string, string>> Pairs => pairs;

    public IEnumerable<string> Keys => pairs.Select(pair => pair.Key);

    public IEnumerable<string> Values => pairs.Select(pair => pair.Value);

    public string this[string key] => TryGetValue(key, out string? value) ? value : throw new KeyNotFoundException();

    /// <summary>Returns a copy with one more name.</summary>
    /// <exception cref="PrivacyException">YP0152: the name already exists.</exception>
    public SortedTexts With(string name, string text)
    {
        int place = Find(name);
        return place >= 0 ? throw PrivacyException.AuditNameTwice() : new([.. pairs[..~place], new(name, text), .. pairs[~place..]]);
    }

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        int place = Find(key);
        value = place >= 0 ? pairs[place].Value : null;
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => pairs.GetEnumerator();

    /// <summary>Returns the index of a name, or the complement of the index at which it would be inserted.</summary>
    private int Find(string name)
    {
        int place = 0;
        while (place < pairs.Length && string.CompareOrdinal(pairs[place].Key, name) is var order and <= 0)
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
