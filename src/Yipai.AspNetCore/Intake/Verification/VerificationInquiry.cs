using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Hands a provider what it verifies, in memory and for one call only.</summary>
/// <remarks>The city empties it as soon as the result is there (P4.1.1-2; PIPL 19). A provider must not keep it either.</remarks>
public sealed class VerificationInquiry
{
    private readonly Dictionary<DataItem, string> _values;

    internal VerificationInquiry(string requestId, IReadOnlyDictionary<DataItem, string> values, string? credential) =>
        (RequestId, _values, Credential) = (requestId, new Dictionary<DataItem, string>(values), credential);

    /// <summary>Gets the id of the request.</summary>
    /// <remarks>A provider answers the same id with the same result.</remarks>
    public string RequestId { get; }

    /// <summary>Gets the values by their items.</summary>
    /// <remarks>A photo is base64.</remarks>
    public IReadOnlyDictionary<DataItem, string> Values => _values;

    /// <summary>Gets the one-time credential of the person's own app, or null if the way needs items.</summary>
    public string? Credential { get; private set; }

    /// <summary>Returns the id of the request, never a value.</summary>
    public override string ToString() => $"verification {RequestId}";

    internal void Clear()
    {
        _values.Clear();
        Credential = null;
    }
}
