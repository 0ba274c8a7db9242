namespace Yipai.Privacy.Masking;

/// <summary>
/// Gives numbers that a relay connects, so that two people can talk without seeing each other's number (隐私通话, P4.1.2-9(5)).
/// </summary>
public interface IRelayNumbers
{
    /// <summary>Finds the number to show instead of a value.</summary>
    /// <remarks>Returns null if there is no such number; then the value is hidden.</remarks>
    /// <param name="item">The item that the value is.</param>
    /// <param name="value">The value, which the implementation must not keep.</param>
    /// <param name="audience">The audience that will call the number.</param>
    string? Find(DataItem item, ReadOnlySpan<char> value, Audience audience);
}
