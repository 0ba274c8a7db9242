namespace Yipai.Privacy.Server.Incidents;

/// <summary>Somebody says that information leaked (P4.2.3/2); taken from anyone, unverified.</summary>
/// <param name="SubjectId">The account concerned, by a pseudonymous id, or null where it is not known.</param>
/// <param name="IsCredential">Whether account or password leaked.</param>
public sealed record LeakReport(SubjectId? SubjectId, bool IsCredential)
{
    /// <summary>The measures that it calls for.</summary>
    internal IEnumerable<IncidentMeasure> Measures =>
        from call in new[]
        {
            (Measure: IncidentMeasure.FreezeAccount, IsDue: SubjectId is not null),
            (Measure: IncidentMeasure.ForceSignIn, IsDue: SubjectId is not null),
            (Measure: IncidentMeasure.RotateSecrets, IsDue: IsCredential),
        }
        where call.IsDue
        select call.Measure;

    /// <summary>Whether a credential leaked, never whose.</summary>
    public override string ToString() => IsCredential ? "credential leak" : "leak";
}
