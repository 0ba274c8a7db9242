namespace Yipai.Privacy.Server.Incidents;

/// <summary>What a host does at once when a leak is reported (P4.2.3/2).</summary>
/// <remarks>
/// A report is unverified, so make each measure one that the person can undo by proving who they are. A measure that failed is
/// called again, so each does no harm when done twice.
/// </remarks>
public interface IIncidentResponder
{
    /// <summary>Freezes the account.</summary>
    ValueTask FreezeAsync(SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Ends every session, so that the person signs in again.</summary>
    ValueTask ForceSignInAsync(SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Replaces secrets that may have leaked.</summary>
    ValueTask RotateSecretsAsync(CancellationToken cancellationToken = default);
}
