using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>A case together with its reporter, if it still has one.</summary>
public sealed record KnownCase(CaseFile File, CaseReporter? Reporter)
{
    /// <summary>The reporter's contact, by which views recognise it in the words.</summary>
    public ReporterContact? Contact => Reporter?.Contact;

    /// <summary>The person who reported the case, or a visitor.</summary>
    public PolicyPrincipal Owner =>
        Reporter is { SubjectId: var subjectId } ? PolicyPrincipal.Registered(subjectId) : PolicyPrincipal.Anonymous;

    /// <summary>Returns the case, never the reporter.</summary>
    public override string ToString() => File.ToString();
}
