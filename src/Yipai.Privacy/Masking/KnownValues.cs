namespace Yipai.Privacy.Masking;

/// <summary>Holds values that no text may reveal, such as the reporter's contact.</summary>
/// <remarks>
/// Known values are found whatever their separators, width and letter case. They are shown as a field of their item would be, even if their
/// kind is kept in text: the advertiser's number goes to the department, the reporter's number does not (S30).
/// </remarks>
public sealed class KnownValues
{
    private const int ShortestText = 2;
    private const int ShortestNumber = 5;

    private readonly KnownValue[] _values;

    private KnownValues(KnownValue[] values) => _values = values;

    /// <summary>Gets the instance without values.</summary>
    public static KnownValues None { get; } = new([]);

    /// <summary>Gets the number of known values.</summary>
    public int Count => _values.Length;

    internal ReadOnlySpan<KnownValue> All => _values;

    /// <summary>Returns a copy that knows one more value.</summary>
    /// <param name="item">The item that the value is.</param>
    /// <param name="value">The value. Null, a single character and fewer than 5 digits identify nobody and are ignored.</param>
    public KnownValues With(DataItem item, string? value)
    {
        ArgumentNullException.ThrowIfNull(item);
        string folded = FoldedText.Of(value ?? "").Characters;
        bool isNumber = folded.AsSpan().ContainsAnyInRange('0', '9') && !folded.AsSpan().ContainsAnyExceptInRange('0', '9');
        folded = isNumber ? folded[ValueShape.PrefixLength(folded)..] : folded;
        return folded.Length < (isNumber ? ShortestNumber : ShortestText) ? this : new([.. _values, new(item, folded)]);
    }

    /// <summary>Returns the number of known values and none of the values.</summary>
    public override string ToString() => $"{Count} known values";
}
