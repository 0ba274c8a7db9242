namespace Yipai.Privacy.Server.Rights;

/// <summary>How the person showed who they are (P4.3.4/1); the evidence itself stays where it is.</summary>
/// <param name="Method">The method, such as <c>signed-in</c> or <c>sms-code</c>.</param>
/// <param name="Items">The items that the person had to give for it; empty where none.</param>
/// <param name="Reference">Where the handler finds the evidence.</param>
public sealed record IdentityEvidence(string Method, DataItemSet Items, string Reference)
{
    /// <summary>Where proof lies of being guardian or close relative; needed for those roles.</summary>
    public string? RoleProof { get; init; }

    /// <summary>The method, never a reference.</summary>
    public override string ToString() => Method;
}
