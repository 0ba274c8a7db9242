namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT …/{attemptId}/return</c>: what the platform put into the address to which it sent the person back.</summary>
/// <param name="Code">The one-time code.</param>
/// <param name="State">The state, which shows that the return belongs to this attempt.</param>
/// <param name="Issuer">The issuer, or null if the platform named none (RFC 9207).</param>
public sealed record IdentityReturn(string Code, string State, string? Issuer)
{
    /// <summary>Returns the name of the type, never the code.</summary>
    public override string ToString() => nameof(IdentityReturn);
}
