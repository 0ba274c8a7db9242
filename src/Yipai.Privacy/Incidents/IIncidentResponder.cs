namespace Yipai.Privacy.Incidents;

/// <summary>What a host does at once when a leak is reported (P4.2.3/2).</summary>
public interface IIncidentResponder
{
    /// <summary>Freezes the account.</summary>
    ValueTask FreezeAsync(string subjectId, CancellationToken cancellationToken = default);

    /// <summary>Ends every session, so that the person signs in again.</summary>
    ValueTask ForceSignInAsync(string subjectId, CancellationToken cancellationToken = default);

    /// <summary>Replaces secrets that may have leaked.</summary>
    ValueTask RotateSecretsAsync(CancellationToken cancellationToken = default);
}
