namespace Yipai.Privacy.Masking;

/// <summary>Gives numbers that a relay connects, so that two people talk and neither sees the other's (隐私通话, P4.1.2-9(5)).</summary>
public interface IRelayNumbers
{
    /// <summary>The number to show instead, or null where there is none: then the value is hidden.</summary>
    /// <param name="item">What the value is.</param>
    /// <param name="value">The value; it must not be kept.</param>
    /// <param name="audience">Who will call.</param>
    string? Find(DataItem item, ReadOnlySpan<char> value, Audience audience);
}
