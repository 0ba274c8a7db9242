namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/bindings</c>: the accounts of other platforms that the person bound.</summary>
/// <param name="Bindings">The accounts, at most one for each platform.</param>
public sealed record BindingsAnswer(IReadOnlyList<BindingLine> Bindings)
{
    /// <summary>Returns the number of accounts.</summary>
    public override string ToString() => $"{Bindings.Count} bindings";
}
