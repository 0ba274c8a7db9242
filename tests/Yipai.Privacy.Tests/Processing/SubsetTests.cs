using CsCheck;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>Whatever strict allows to be processed, the wording allows: strict only adds conditions (docs/privacy-model.md).</summary>
public sealed class SubsetTests
{
    private static readonly Gen<DrawnChoice> Choices = Gen.Select(
        Gen.Int[0, Strict.Policy.Scopes.Count - 1], Gen.Enum<ConsentEvent>(), Gen.Enum<ConsentKind>().Nullable(), Gen.Int[0, 200], Gen.Bool,
        (scope, choice, kind, minutesAgo, isOtherText) => new DrawnChoice(scope, choice, kind, minutesAgo, isOtherText));

    private static readonly Gen<DrawnRequest> Requests = Gen.Select(
        Gen.Int[0, Activities.All.Count - 1],
        Gen.Int[0, DataItems.All.Count - 1].Array[0, 4],
        Gen.Enum<PrincipalKind>(),
        Gen.Enum<PermissionState>(),
        Gen.Select(Gen.Int[-1, 5], Gen.Enum<CollectionMode>(), Gen.Enum<ServiceOperation>()),
        Gen.Int[-10, 200].Nullable(),
        Choices.Array[0, 5],
        (activity, items, principal, permission, way, noticeAgo, choices) =>
            new DrawnRequest(activity, items, principal, permission, way.Item1, way.Item2, way.Item3, noticeAgo, choices));

    [Fact]
    [Trait("Duration", "Long")]
    public void Decide_WhateverStrictAllows_TheWordingAllows()
    {
        int allowed = 0;

        Requests.Sample(drawn =>
        {
            ProcessingRequest request = drawn.Request();
            if (Strict.Decide(request, drawn.StateFor(Strict)).IsAllowed)
            {
                Interlocked.Increment(ref allowed);
                Assert.True(AsWritten.Decide(request, drawn.StateFor(AsWritten)).IsAllowed, drawn.ToString());
            }
        }, iter: 20_000);

        Assert.True(allowed > 100, $"only {allowed} requests were allowed");
    }

    [Fact]
    [Trait("Duration", "Long")]
    public void Decide_ARepeatedRequest_IsAnsweredAsTheFirstTime() => Requests.Sample(drawn =>
    {
        foreach (PrivacyGuard guard in new[] { Strict, AsWritten })
        {
            ProcessingRequest request = drawn.Request();
            ConsentState used = drawn.StateFor(guard);
            _ = guard.Decide(request with { Now = Now.AddMinutes(-90) }, used);
            _ = guard.Decide(request with { Items = guard.Policy.TermsOf(request.Activity, guard.Profile)!.Items }, used);
            ProcessingDecision again = guard.Decide(request, used), anew = guard.Decide(request, drawn.StateFor(guard));
            Assert.Equal(anew.ToString(), again.ToString());
        }
    }, iter: 5_000);

    private sealed record DrawnChoice(int Scope, ConsentEvent Event, ConsentKind? Kind, int MinutesAgo, bool IsOtherText);

    private sealed record DrawnRequest(
        int Activity, int[] Items, PrincipalKind Principal, PermissionState Permission, int Purpose, CollectionMode Mode,
            ServiceOperation Operation,
        int? NoticeMinutesAgo, DrawnChoice[] Choices)
    {
        public ProcessingRequest Request()
        {
            ProcessingActivity activity = Activities.All[Activity];
            ActivityTerms terms = Strict.Policy.TermsOf(activity, PrivacyProfile.Strict2026)!;
            IReadOnlyList<DataItem> own = terms.Items.ToList();
            return new ProcessingRequest(
                activity,
                terms.TakesExactItems ? terms.Items
                    : DataItemSet.Of([.. Items.Select(index => index % 8 == 0 ? DataItems.All[index] : own[index % own.Count])]))
            {
                Principal = new PolicyPrincipal(Principal, Subject),
                Permission = Permission,
                Purpose = Purpose < 0 ? default : Purpose == 5 ? new("Promotion") : terms.Purposes[Purpose % terms.Purposes.Count],
                Mode = Mode,
                Operation = Operation,
                Now = Now,
            };
        }

        public ConsentState StateFor(PrivacyGuard guard) => ConsentState.From(
        [
            .. NoticeMinutesAgo is { } ago ? [Notice(guard, TimeSpan.FromMinutes(ago))] : Array.Empty<LedgerEntry>(),
            .. Choices.Select(drawn =>
            {
                ConsentRecord choice =
                    Record(guard, guard.Policy.Scopes[drawn.Scope].Id, drawn.Event, TimeSpan.FromMinutes(drawn.MinutesAgo));
                return choice with { Kind = drawn.Kind ?? choice.Kind, PolicyHash = drawn.IsOtherText ? new string('0', 64)
                    : choice.PolicyHash };
            }),
        ]);
    }
}
