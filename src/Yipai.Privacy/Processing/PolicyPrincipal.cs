using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>The person on whose behalf a request is made.</summary>
/// <param name="Kind">How the person stands to the policy.</param>
/// <param name="SubjectId">A pseudonymous id of the account, or null; never a name or number.</param>
public readonly record struct PolicyPrincipal(PrincipalKind Kind, SubjectId? SubjectId)
{
    /// <summary>A visitor without an account.</summary>
    public static PolicyPrincipal Anonymous => default;

    /// <summary>A registered user.</summary>
    public static PolicyPrincipal Registered(SubjectId subjectId) => new(PrincipalKind.Registered, subjectId);

    /// <summary>Whether the person has an account.</summary>
    public bool HasAccount => Kind is PrincipalKind.Registered or PrincipalKind.Purchaser;

    /// <summary>The kind, never the id.</summary>
    public override string ToString() => Kind.ToString();
}
