namespace Yipai.Cases.Workflow;

/// <summary>Represents who acts on a case: a role and an opaque id.</summary>
/// <remarks>
/// The id is the host's own id for the person, and the log keeps it. It must be a pseudonym, never a name, number or account (S30). The
/// host checks that a reporter is the reporter of this case, because a case does not know its reporter.
/// </remarks>
public sealed record CaseActor
{
    /// <summary>Creates an actor.</summary>
    /// <param name="role">The actor's role.</param>
    /// <param name="id">The opaque id of the person or clock.</param>
    /// <param name="unit">The unit of a <see cref="CaseRole.Unit"/> or a <see cref="CaseRole.Worker"/>, else null.</param>
    /// <exception cref="CasesException">YP0260: the id is empty.</exception>
    public CaseActor(CaseRole role, string id, string? unit = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        Role = role;
        Id = string.IsNullOrWhiteSpace(id) ? throw CasesException.NoActor() : id;
        Unit = unit;
    }

    /// <summary>Gets the actor's role.</summary>
    public CaseRole Role { get; }

    /// <summary>Gets the opaque id of the actor.</summary>
    public string Id { get; }

    /// <summary>Gets the unit of the actor, or null if the role has no unit.</summary>
    public string? Unit { get; }

    /// <summary>Gets the actor for the reporter of a case.</summary>
    /// <remarks>The case does not learn who that is (S30).</remarks>
    public static CaseActor Reporter { get; } = new(CaseRole.Reporter, "reporter");

    /// <summary>Gets the actor for the host's clocks, which act when a date has come.</summary>
    public static CaseActor Clock { get; } = new(CaseRole.System, "clock");

    /// <summary>Returns the role, never the id.</summary>
    public override string ToString() => Role.ToString();
}
