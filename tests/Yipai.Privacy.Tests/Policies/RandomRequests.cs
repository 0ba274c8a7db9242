using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Tests.Consent;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>Draws requests and ledgers at random, so that two versions of a policy can answer the same ones.</summary>
internal sealed class RandomRequests(Random random, PrivacyPolicy older)
{
    private static readonly DataItem[] Items = [.. DataItems.All];
    private static readonly PolicyPrincipal[] Principals = [default, Me, Me, Me];
    private readonly string[] _purposes = [.. Activities.All
        .SelectMany(activity => older.TermsOf(activity, PrivacyProfile.AsWritten2021)?.Purposes ?? []).Select(purpose => purpose.Id!)
            .Append("Promotion").Distinct()];

    /// <summary>The recipients that both versions know: one of each kind.</summary>
    public static void Register(YipaiPrivacyOptions options)
    {
        foreach (RecipientKind kind in Enum.GetValues<RecipientKind>())
        {
            options.Recipients.Add(new DataRecipient($"the-{kind}", $"{kind} Ltd", kind, "dpo@example.cn", DataItemSet.Of(Items), "C-7")
            {
                AcknowledgedPurposes = [new("IdentityVerification")],
            });
        }
    }

    /// <summary>A person who saw both notices and answered some scopes of the older policy.</summary>
    public ConsentState State(PrivacyGuard before, PrivacyGuard after)
    {
        var entries = new List<LedgerEntry> { Notice(before, TimeSpan.FromHours(2)), Notice(after, TimeSpan.FromHours(1)) };
        foreach (ConsentScope scope in older.Scopes)
        {
            string id = scope.IsPerRecipient ? $"{scope.Id}/the-{Any(Enum.GetValues<RecipientKind>())}" : scope.Id;
            if (Any([null, ConsentEvent.Given, ConsentEvent.Given, ConsentEvent.Given, ConsentEvent.Refused,
                (ConsentEvent?)ConsentEvent.Withdrawn]) is { } choice)
            {
                entries.Add(Record(before, id, choice, TimeSpan.FromMinutes(90)));
            }
        }

        if (random.Next(2) == 0)
        {
            entries.Add(Entries.Agreement(TimeSpan.FromHours(1)));
            entries.Add(Entries.Purpose("interaction", TimeSpan.FromHours(1)));
            entries.Add(Entries.Source(TimeSpan.FromHours(1), "indirect.any"));
        }

        return ConsentState.From(entries);
    }

    public ProcessingRequest Processing(ProcessingActivity activity, DataItemSet declared) => new(activity, Draw(declared))
    {
        Principal = Any(Principals),
        Purpose = random.Next(3) != 0 ? default : new(Any(_purposes)),
        Permission = random.Next(4) != 0 ? PermissionState.Full : Any(Enum.GetValues<PermissionState>()),
        Mode = random.Next(4) != 0 ? default : Any(Enum.GetValues<CollectionMode>()),
        Operation = random.Next(2) != 0 ? ServiceOperation.Use : Any(Enum.GetValues<ServiceOperation>()),
        Now = Now,
    };

    public DisclosureRequest Disclosing()
    {
        DataItemSet items = Draw(Any([.. older.Scopes.Where(scope => scope.Activities.Count == 0)]).Items);
        RecipientKind kind = Any(Enum.GetValues<RecipientKind>());
        return new(
            random.Next(3) != 0 ? DisclosureKind.Sharing : Any(Enum.GetValues<DisclosureKind>()),
            Any([$"the-{kind}", $"the-{kind}", $"the-{kind}", "public", "city-department"]), items)
        {
            Principal = Any(Principals),
            Purpose = random.Next(4) != 0 ? default : new(Any(_purposes)),
            IsOwnInformation = random.Next(4) != 0,
            ShownItems = random.Next(2) == 0 ? items : default,
            JointAgreementId = random.Next(2) == 0 ? "J-1" : null,
            AlternativeToFace = random.Next(2) == 0 ? "id card" : null,
            OnwardFrom = random.Next(8) == 0 || kind == RecipientKind.VerificationPartnerUnit ? "the-VerificationProvider" : null,
            Entrustment = random.Next(2) == 0 ? null : new EntrustmentAgreement
            {
                ContractId = "C", Purpose = "p", Method = "m", Items = DataItemSet.Of(Items), Protection = "x", EndsAt = Now.AddDays(1),
            },
            Now = Now,
        };
    }

    public T Any<T>(T[] from) => from[random.Next(from.Length)];

    /// <summary>Draws a few items, mostly from those that are declared; now and then all of them, as an exact set needs.</summary>
    private DataItemSet Draw(DataItemSet declared)
    {
        DataItem[] known = [.. declared.ToList()];
        return known.Length == 0 || random.Next(8) == 0 ? Any(Items)
            : random.Next(5) == 0 ? declared
            : DataItemSet.Of([.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Any(known))]);
    }
}
