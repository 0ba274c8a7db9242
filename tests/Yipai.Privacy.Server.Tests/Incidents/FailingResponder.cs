using Yipai.Privacy.Server.Incidents;

namespace Yipai.Privacy.Server.Tests.Incidents;

/// <summary>Notes each request, and fails where the test wants it to.</summary>
internal sealed class FailingResponder : IIncidentResponder
{
    public IncidentMeasure Fails { get; set; }

    public List<string> Taken { get; } = [];

    public ValueTask FreezeAsync(SubjectId subjectId, CancellationToken cancellationToken = default) =>
        Take(IncidentMeasure.FreezeAccount, $"freeze {subjectId.Value}");

    public ValueTask ForceSignInAsync(SubjectId subjectId, CancellationToken cancellationToken = default) =>
        Take(IncidentMeasure.ForceSignIn, $"sign-in {subjectId.Value}");

    public ValueTask RotateSecretsAsync(CancellationToken cancellationToken = default) => Take(IncidentMeasure.RotateSecrets, "secrets");

    private ValueTask Take(IncidentMeasure measure, string what)
    {
        if (measure == Fails)
        {
            throw new InvalidOperationException($"{what} is beyond reach");
        }

        Taken.Add(what);
        return ValueTask.CompletedTask;
    }
}
