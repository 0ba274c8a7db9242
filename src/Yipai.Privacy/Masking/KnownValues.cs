namespace Yipai.Privacy.Masking;

/// <summary>Values that no text may give away, such as the reporter's contact.</summary>
/// <remarks>
/// They are found whatever their separators, width and letter case, and shown as a field of their item would be, even
/// where that kind is kept in text: the advertiser's number goes to the department, the reporter's does not (S30).
/// </remarks>
public sealed class KnownValues
{
    private const int ShortestText = 2;
    private const int ShortestNumber = 5;

    private readonly KnownValue[] _values;

    private KnownValues(KnownValue[] values) => _values = values;

    /// <summary>No value.</summary>
    public static KnownValues None { get; } = new([]);

    /// <summary>How many values are known.</summary>
    public int Count => _values.Length;

    internal ReadOnlySpan<KnownValue> All => _values;

    /// <summary>A copy that knows one value more.</summary>
    /// <param name="item">What the value is.</param>
    /// <param name="value">The value; null, a single character or fewer than 5 digits name nobody and are left out.</param>
    public KnownValues With(DataItem item, string? value)
    {
        string folded = FoldedText.Of(value ?? "").Characters;
        bool isNumber = folded.AsSpan().ContainsAnyInRange('0', '9') && !folded.AsSpan().ContainsAnyExceptInRange('0', '9');
        folded = isNumber ? folded[ValueShape.PrefixLength(folded)..] : folded;
        return folded.Length < (isNumber ? ShortestNumber : ShortestText) ? this : new([.. _values, new(item, folded)]);
    }

    /// <summary>How many values are known, and none of them.</summary>
    public override string ToString() => $"{Count} known values";
}
