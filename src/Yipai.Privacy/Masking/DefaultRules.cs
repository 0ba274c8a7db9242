using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using static Yipai.Privacy.Classification.DataItems;

namespace Yipai.Privacy.Masking;

/// <summary>The tables of the SDK. Whatever they do not list is erased.</summary>
internal static class DefaultRules
{
    public static readonly DataItemSet NeverShown = DataItemSet.Of(AccountPassword, SecurityQuestion, SecurityAnswer);

    private static readonly IReadOnlyList<RuleCitation> Display = [ClauseId.Parse("P4.1.2-9(5)")];
    private static readonly IReadOnlyList<RuleCitation> DisplayMasked = [ClauseId.Parse("P4.1.2-9(5)"), new StrictRuleId(21)];
    private static readonly IReadOnlyList<RuleCitation> StaffMasked = [ClauseId.Parse("P4.1.2-7/1"), new StrictRuleId(21)];
    private static readonly IReadOnlyList<RuleCitation> CaseDispatch = [new StrictRuleId(30)];

    /// <summary>What a report may be about: the number on an advertisement, the plate of a car, the door of a building.</summary>
    private static readonly DataItem[] Evidence =
        [MobileNumber, LandlineNumber, EmailAddress, ThirdPartyAccount, IndirectInformation, HomeAddress, PrecisePosition];

    private static readonly DataItem[] FreeTexts = [PublishedText, CaseReport, CommentRecord, QuestionAnswerRecord, SupportConversation];
    private static readonly DataItem[] Reporter =
    [
        MobileNumber, LandlineNumber, ContactLeft, PersonName, Gender, BirthDate, HomeAddress, Occupation, Education, IdentityNumber,
        AccountName, AccountNickname, AccountAvatar, EmailAddress, ThirdPartyAccount, AccountBindingRecord, AccountInformation,
    ];

    public static RuleTable Fields()
    {
        var table = new RuleTable();
        MaskedAlike(Audience.Public, DisplayMasked);
        MaskedAlike(Audience.Log, DisplayMasked);
        MaskedAlike(Audience.Staff, StaffMasked);
        table.Set(Audience.Public, MaskFormat.FreeText, DisplayMasked, FreeTexts);
        table.Set(Audience.Log, MaskFormat.FreeText, DisplayMasked, FreeTexts);

        table.Set(Audience.Department, MaskFormat.Erase, CaseDispatch, Reporter);
        table.Set(Audience.Department, MaskFormat.FreeText, CaseDispatch, [.. FreeTexts, CaseInformation]);
        table.Set(Audience.Department, MaskFormat.Keep, CaseDispatch, CaseType, Photo, Video);

        // The staff judge the case by its text and media; masking is for display (P4.1.2-9(5)), not for handling.
        table.Set(Audience.Staff, MaskFormat.Keep, Display, [.. FreeTexts, CaseType, CaseInformation, Photo, Video, AudioRecording]);
        table.Set(Audience.Public, MaskFormat.Keep, Display, CaseType);
        table.Set(Audience.Log, MaskFormat.Keep, Display, CaseType);
        table.Set(Audience.Subject, MaskFormat.Keep, Display, All);
        foreach (Audience audience in Enum.GetValues<Audience>())
        {
            table.Set(audience, MaskFormat.Fixed(MaskFormat.HiddenText), DisplayMasked, NeverShown.ToList());
        }

        return table;

        void MaskedAlike(Audience audience, IReadOnlyList<RuleCitation> citations)
        {
            MaskNumbersAndNames(table, audience, citations);
            table.Set(audience, MaskFormat.KeepEnds(1, 1), citations, AccountName);
            table.Set(audience, MaskFormat.KeepFirst(1), citations, AccountNickname);
            table.Set(audience, MaskFormat.EmailDomain, citations, EmailAddress);
            table.Set(audience, MaskFormat.KeepEnds(0, 4), citations, BankCardNumber);
        }
    }

    public static RuleTable Text()
    {
        var table = new RuleTable();
        MaskNumbersAndNames(table, Audience.Public, DisplayMasked);
        MaskNumbersAndNames(table, Audience.Log, DisplayMasked);
        MaskNumbersAndNames(table, Audience.Department, CaseDispatch);
        table.Set(Audience.Department, MaskFormat.Keep, Display, Evidence);
        table.Set(Audience.Staff, MaskFormat.Keep, Display, All);
        table.Set(Audience.Subject, MaskFormat.Keep, Display, All);
        return table;
    }

    private static void MaskNumbersAndNames(RuleTable table, Audience audience, IReadOnlyList<RuleCitation> citations)
    {
        table.Set(audience, MaskFormat.KeepEnds(3, 4), citations, MobileNumber);
        table.Set(audience, MaskFormat.KeepEnds(1, 1), citations, IdentityNumber);
        table.Set(audience, MaskFormat.Surname, citations, PersonName);
    }
}
