using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Identifies the person on whose behalf a request is made.</summary>
/// <param name="Kind">The person's relation to the policy.</param>
/// <param name="SubjectId">The pseudonymous id of the account, or null. It must never be a name or a number of the person.</param>
/// <example>
/// <code>
/// PolicyPrincipal visitor = PolicyPrincipal.Anonymous;
/// PolicyPrincipal citizen = PolicyPrincipal.Registered(subjectId);
/// </code>
/// </example>
public readonly record struct PolicyPrincipal(PrincipalKind Kind, SubjectId? SubjectId)
{
    /// <summary>Gets a visitor without an account.</summary>
    public static PolicyPrincipal Anonymous => default;

    /// <summary>Returns a registered user with this pseudonymous id.</summary>
    public static PolicyPrincipal Registered(SubjectId subjectId)
    {
        Yipai.Privacy.SubjectId.ThrowIfDefault(subjectId);
        return new(PrincipalKind.Registered, subjectId);
    }

    /// <summary>Returns a registered device of the city, such as a street camera.</summary>
    /// <remarks>A device is not a person and cannot consent, so the guard denies it every activity that needs consent.</remarks>
    /// <param name="deviceId">The opaque id under which the city registered the device.</param>
    public static PolicyPrincipal Device(string deviceId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(deviceId);
        return new PolicyPrincipal(PrincipalKind.Device, new SubjectId(deviceId));
    }

    /// <summary>Indicates whether the person has an account.</summary>
    public bool HasAccount => Kind is PrincipalKind.Registered or PrincipalKind.Purchaser;

    /// <summary>Returns the kind of the person and never the id.</summary>
    public override string ToString() => Kind.ToString();
}
