using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>The person on whose behalf a request is made.</summary>
/// <param name="Kind">How the person stands to the policy.</param>
/// <param name="SubjectId">A pseudonymous id of the account, or null; never a name or number.</param>
public readonly record struct PolicyPrincipal(PrincipalKind Kind, string? SubjectId)
{
    /// <summary>A visitor without an account.</summary>
    public static PolicyPrincipal Anonymous => default;

    /// <summary>A registered user.</summary>
    public static PolicyPrincipal Registered(string subjectId) => new(PrincipalKind.Registered, subjectId);

    /// <summary>A registered device of the city, such as a street camera.</summary>
    /// <remarks>A device is not a person and cannot consent, so the guard denies it every activity that needs consent.</remarks>
    /// <param name="deviceId">The opaque id under which the city registered the device.</param>
    public static PolicyPrincipal Device(string deviceId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(deviceId);
        return new PolicyPrincipal(PrincipalKind.Device, deviceId);
    }

    /// <summary>Whether the person has an account.</summary>
    public bool HasAccount => Kind is PrincipalKind.Registered or PrincipalKind.Purchaser;

    /// <summary>The kind, never the id.</summary>
    public override string ToString() => Kind.ToString();
}
