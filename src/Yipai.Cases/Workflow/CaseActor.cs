namespace Yipai.Cases.Workflow;

/// <summary>Who acts on a case: a role and an opaque id.</summary>
/// <remarks>
/// The id is the host's own for the person and is kept in the log: a pseudonym, never a name, number or account (S30). That a reporter is
/// the reporter of this case is for the host to check; a case does not know its reporter.
/// </remarks>
public sealed record CaseActor
{
    /// <summary>Names an actor.</summary>
    /// <param name="role">The role.</param>
    /// <param name="id">The opaque id of the person or clock.</param>
    /// <param name="unit">The unit of a <see cref="CaseRole.Unit"/> or <see cref="CaseRole.Worker"/>, else null.</param>
    /// <exception cref="CasesException">YP0260: the id is empty.</exception>
    public CaseActor(CaseRole role, string id, string? unit = null)
    {
        Role = role;
        Id = string.IsNullOrWhiteSpace(id) ? throw CasesException.NoActor() : id;
        Unit = unit;
    }

    /// <summary>The role.</summary>
    public CaseRole Role { get; }

    /// <summary>The opaque id.</summary>
    public string Id { get; }

    /// <summary>The unit, or null.</summary>
    public string? Unit { get; }

    /// <summary>The host's clocks.</summary>
    public static CaseActor Clock { get; } = new(CaseRole.System, "clock");

    /// <summary>The role, never the id.</summary>
    public override string ToString() => Role.ToString();
}
