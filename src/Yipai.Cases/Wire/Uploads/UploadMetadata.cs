using System.Diagnostics.CodeAnalysis;

namespace Yipai.Cases.Wire;

/// <summary>The value of <c>Upload-Metadata</c>: pairs of a key and bytes, in their order.</summary>
/// <remarks>A key is ASCII without space or comma, and occurs once. Values can be personal, so that <see cref="ToString"/> gives only the keys.</remarks>
public sealed class UploadMetadata
{
    private readonly KeyValuePair<string, ReadOnlyMemory<byte>>[] _pairs;

    /// <summary>Makes the value from its pairs.</summary>
    /// <exception cref="ArgumentException">A key is empty, occurs twice, or has a space, a comma or a character outside ASCII.</exception>
    public UploadMetadata(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        _pairs = [.. pairs];
        if (!AreKeys(_pairs))
        {
            throw new ArgumentException("A key of upload metadata is ASCII without space or comma, and occurs once.", nameof(pairs));
        }
    }

    /// <summary>Gets the pairs in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Pairs => _pairs;

    /// <summary>Tries to parse a header's value: pairs separated by commas, key and Base64 by one space; a key alone has no bytes.</summary>
    public static bool TryParse(string? value, [NotNullWhen(true)] out UploadMetadata? metadata)
    {
        metadata = null;
        var pairs = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        foreach (string pair in string.IsNullOrEmpty(value) ? [] : value.Split(','))
        {
            string[] parts = pair.Trim(' ').Split(' ');
            string text = parts.Length == 2 ? parts[1] : "";
            var bytes = new byte[text.Length];
            if (parts.Length > 2 || !Convert.TryFromBase64String(text, bytes, out int length))
            {
                return false;
            }

            pairs.Add(new(parts[0], bytes.AsMemory(0, length)));
        }

        metadata = AreKeys(pairs) ? new UploadMetadata(pairs) : null;
        return metadata is not null;
    }

    /// <summary>Returns the header's value.</summary>
    public string Format() =>
        string.Join(',', _pairs.Select(pair => pair.Value.IsEmpty ? pair.Key : $"{pair.Key} {Convert.ToBase64String(pair.Value.Span)}"));

    /// <summary>Returns the keys, never the values.</summary>
    public override string ToString() => string.Join(',', _pairs.Select(pair => pair.Key));

    private static bool AreKeys(IReadOnlyCollection<KeyValuePair<string, ReadOnlyMemory<byte>>> pairs) =>
        pairs.All(pair => pair.Key is { Length: > 0 } key && key.All(letter => letter is > ' ' and <= '~' and not ','))
        && pairs.Select(pair => pair.Key).Distinct(StringComparer.Ordinal).Count() == pairs.Count;
}
