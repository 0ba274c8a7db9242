namespace Yipai.Privacy.Server.Rights;

/// <summary>Describes how the person proved their identity (P4.3.4/1), without the evidence itself.</summary>
/// <param name="Method">The method, such as <c>signed-in</c> or <c>sms-code</c>.</param>
/// <param name="Items">The items that the person had to give for the proof, or an empty set if the proof needed no items.</param>
/// <param name="Reference">A reference under which the handler finds the evidence.</param>
public sealed record IdentityEvidence(string Method, DataItemSet Items, string Reference)
{
    /// <summary>Gets a reference to the proof that the requester is a guardian or close relative.</summary>
    /// <remarks>Those roles need it.</remarks>
    public string? RoleProof { get; init; }

    /// <summary>Returns the method, never a reference.</summary>
    public override string ToString() => Method;
}
