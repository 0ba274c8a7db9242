namespace Yipai.Privacy.Server.Incidents;

/// <summary>Represents somebody's report that information leaked (P4.2.3/2).</summary>
/// <remarks>Anyone may send it, and it is unverified.</remarks>
/// <param name="SubjectId">The pseudonymous id of the affected account, or null if it is not known.</param>
/// <param name="IsCredential">Whether an account or a password leaked.</param>
public sealed record LeakReport(SubjectId? SubjectId, bool IsCredential)
{
    /// <summary>Gets the measures that the report requires.</summary>
    internal IEnumerable<IncidentMeasure> Measures =>
        from call in new[]
        {
            (Measure: IncidentMeasure.FreezeAccount, IsDue: SubjectId is not null),
            (Measure: IncidentMeasure.ForceSignIn, IsDue: SubjectId is not null),
            (Measure: IncidentMeasure.RotateSecrets, IsDue: IsCredential),
        }
        where call.IsDue
        select call.Measure;

    /// <summary>Returns whether a credential leaked, never the account.</summary>
    public override string ToString() => IsCredential ? "credential leak" : "leak";
}
