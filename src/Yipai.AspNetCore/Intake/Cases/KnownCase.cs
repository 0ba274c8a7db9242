using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Holds a case together with its reporter, or without a reporter after the link was cut.</summary>
internal sealed record KnownCase(CaseFile File, CaseReporter? Reporter)
{
    /// <summary>Gets the reporter's contact, so that views can recognise it in the texts.</summary>
    public ReporterContact? Contact => Reporter?.Contact;

    /// <summary>Indicates whether the reporter restricted the use of the report (PIPL 44).</summary>
    public bool IsRestricted => Reporter?.IsRestricted == true;

    /// <summary>Gets the person who reported the case, or a visitor.</summary>
    public PolicyPrincipal Owner =>
        Reporter is { SubjectId: var subjectId } ? PolicyPrincipal.Registered(subjectId) : PolicyPrincipal.Anonymous;

    /// <summary>Returns the case, never the reporter.</summary>
    public override string ToString() => File.ToString();
}
