namespace Yipai.Privacy.Server.Incidents;

/// <summary>Takes a host's immediate measures when a leak is reported (P4.2.3/2).</summary>
/// <remarks>
/// Reports are unverified, so the person must be able to undo each measure by proving who they are. A failed measure is called again,
/// so each must be harmless when it runs twice.
/// </remarks>
public interface IIncidentResponder
{
    /// <summary>Freezes the account.</summary>
    ValueTask FreezeAsync(SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Ends all sessions, so that the person must sign in again.</summary>
    ValueTask ForceSignInAsync(SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Replaces secrets that may have leaked.</summary>
    ValueTask RotateSecretsAsync(CancellationToken cancellationToken = default);
}
