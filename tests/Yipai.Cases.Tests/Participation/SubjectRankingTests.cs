using Yipai.Cases.Codes;
using Yipai.Cases.Participation;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Consent;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Participation;

public sealed class SubjectRankingTests
{
    private static readonly SubjectCode Manhole = new(CatalogueEdition.GbT30428_2013, CaseKind.Component, 1, 1);
    private static readonly SubjectCode Litter = new(CatalogueEdition.GbT30428_2013, CaseKind.Event, 1, 2);

    private static readonly RankedSubject[] Found =
    [
        new("far", Manhole, 5000, 2, Citizen.Now), new("near", Litter, 100, 2, Citizen.Now), new("liked", Litter, 5000, 90, Citizen.Now),
        new("topic", null, 100, 0, Citizen.Now),
    ];

    private static readonly InterestProfile Manholes = new() { Weights = new Dictionary<SubjectCode, double> { [Manhole] = 1 } };

    [Fact]
    [Covers("P4.1.2-4/3")]
    public void Generic_AnyOrderOfFinding_PutsNearAndSupportedFirst()
    {
        string[] expected = ["liked", "near", "topic", "far"];

        Assert.Equal(expected, Ids(SubjectRanking.Generic(Found)));
        Assert.Equal(expected, Ids(SubjectRanking.Generic(Found.Reverse())));
    }

    [Fact]
    [Covers("P4.1.2-4/3")]
    public void RankedSubject_Properties_HaveNoRoomForAPerson()
    {
        Assert.Equal(["At", "Class", "DistanceMetres", "Id", "Supports"], typeof(RankedSubject).GetProperties()
            .Select(property => property.Name).Order());
        Assert.DoesNotContain(typeof(RankedSubject).GetProperties(), property =>
            property.IsDefined(typeof(PersonalInformationAttribute), inherit: true));
        Assert.Equal(
            [typeof(IEnumerable<RankedSubject>)],
            typeof(SubjectRanking).GetMethod(nameof(SubjectRanking.Generic))!.GetParameters().Select(parameter => parameter.ParameterType));
    }

    [Fact]
    [CoversStrict("P4.1.2-4/2", "P4.1.2-4/3")]
    public void Personalized_ConsentMissingOrWithdrawn_FallsBackToTheGenericOrder()
    {
        Assert.Equal("far", Ids(Personalized(("personalization", ConsentEvent.Given)))[0]);
        Assert.Equal(Ids(SubjectRanking.Generic(Found)), Ids(Personalized()));
        Assert.Equal(Ids(SubjectRanking.Generic(Found)),
            Ids(Personalized(("personalization", ConsentEvent.Given), ("personalization", ConsentEvent.Withdrawn))));
    }

    private static IReadOnlyList<RankedSubject> Personalized(params (string, ConsentEvent)[] choices) =>
        SubjectRanking.Personalized(Found, Manholes, Citizen.Guard, Citizen.Me, Citizen.State(choices), Citizen.Now);

    private static string[] Ids(IReadOnlyList<RankedSubject> ranked) => [.. ranked.Select(subject => subject.Id)];
}
