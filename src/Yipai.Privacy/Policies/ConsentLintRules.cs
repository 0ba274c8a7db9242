using Yipai.Privacy.Processing;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Policies;

/// <summary>Holds the rules of the linter on consent kinds, lawful bases, permissions and retention.</summary>
internal static class ConsentLintRules
{
    private static readonly DataItemSet Raw = DataItemSet.Of(
        DataItems.FacePhoto, DataItems.FaceVideo, DataItems.Voiceprint, DataItems.OtherBiometric, DataItems.IdentityCardPhoto);

    /// <summary>The shortest terms of law for network logs, disclosures and processing records.</summary>
    /// <remarks>For transactions the platform's trade decides.</remarks>
    private static readonly (string Code, RetentionTerm Least)[] Floors =
        [("R4", new(6, 0)), ("RC", new(36, 0)), ("RD", new(36, 0)), ("RA", new(36, 0))];

    private static readonly Dictionary<DataItem, DevicePermission> Guarded = new()
    {
        [DataItems.Position] = DevicePermission.Location,
        [DataItems.PrecisePosition] = DevicePermission.Location,
        [DataItems.AddressBook] = DevicePermission.Contacts,
    };

    public static readonly LintRule[] All =
    [
        new("consent-basis-without-consent", "PIPL 13(1)", "依据为同意却不征得同意。请设 consent。",
            "The basis is consent, but no consent is asked for. Set consent to general or separate.",
            subject => Grounds(subject, (_, ground) => ground.Basis == LegalBasis.Consent
                && ground.Consent is ConsentNeed.NotNeeded or ConsentNeed.UnlessRefused)),
        new("no-consent-without-basis", "PIPL 13", "不征得同意也没有其他依据。请填写 basis。",
            "Neither consent nor another basis carries the processing. Name the basis.",
            subject => Grounds(subject, (_, ground) => ground.Basis == LegalBasis.None && ground.Consent == ConsentNeed.NotNeeded)),
        new("statutory-duty-without-statute", "PIPL 13(3)", "依据为法定义务却未写明法条。请在 rules 中写明。",
            "The basis is a statutory duty, but no statute is cited. Cite the article beside PIPL 13.",
            subject => Grounds(subject, (_, ground) => ground.Basis == LegalBasis.StatutoryDuty
                && !ground.Rules.Any(rule => NamesStatute(rule.Text)))),
        new("position-or-contacts-without-permission", "P4.1.2-3/2", "读取位置或通讯录不要求设备权限。请设 permission。",
            "The device's position or contacts are read without a permission. Set permission.",
            subject => from terms in subject.Strict
                       from item in terms.Items.ToList()
                       where Guarded.TryGetValue(item, out DevicePermission needed) && terms.Permission != needed
                       select $"activities/{terms.Activity.Id}/{item}"),
        new("personalization-of-visitors", "P3-2", "个性化对未注册的人开放。请设 anonymous 为 false。",
            "Visitors without an account are profiled. Set anonymous to false.",
            subject => subject.Strict.Where(terms => terms.Activity == Activities.Personalization && terms.IsOpenToAnonymous)
                .Select(terms => $"activities/{terms.Activity.Id}")),
        new("biometrics-in-service", "P4.1.1/3", "声纹密保或扫脸认证已开通。请先修订政策并评估。",
            "Voiceprint or face scan is in service, which the text only announces. Publish a new text and assess it first (PIPL 55).",
            subject => subject.Strict
                .Where(terms => terms.IsAvailable && (terms.Activity == Activities.FaceScan || terms.Activity == Activities.VoiceprintLock))
                .Select(terms => $"activities/{terms.Activity.Id}")),
        new("raw-material-kept", "PIPL 19", "验证原始材料在得出结果后仍保存。请删除。",
            "Raw material of a verification is kept after the result. Erase it without grace.",
            subject => from item in Raw.ToList()
                       let row = Row(subject, subject.Policy.Describe(item).RetentionCode)
                       where row is not null && (row.Strict.Keep is not null || row.Strict.GraceWorkingDays > 0
                           || subject.Policy.FindRetention(row.Code)!.Outcome != RetentionOutcome.Erase)
                       select $"items/{item}/retention"),
        new("term-below-the-law", "CSL 23(3), PIPL 56, 条例 12", "保存期限短于法律规定的最短期限。请延长 keep。",
            "A term is shorter than the law's minimum: six months for network logs, three years for evidence. Lengthen keep.",
            subject => from floor in Floors
                       let keep = subject.Policy.FindRetention(floor.Code)?.Keep
                       where keep is null || keep.Value.AverageDays < floor.Least.AverageDays
                       select $"retention/{floor.Code}"),
        new("grace-too-long", "191号", "注销后超过 15 个工作日才删除。请缩短。",
            "Erasing waits longer than 15 working days after an account closes. Shorten graceWorkingDays.",
            subject =>
                subject.Policy.Document.Retention.Where(row => row.Strict.GraceWorkingDays > 15).Select(row => $"retention/{row.Code}")),
    ];

    /// <summary>Indicates whether a rule names an article beyond PIPL 13 itself, which only demands that there is a duty.</summary>
    private static bool NamesStatute(string rule) =>
        !ClauseId.TryParse(rule, out _) && !rule.StartsWith('S') && !rule.StartsWith("PIPL 13", StringComparison.Ordinal);

    private static RetentionRow? Row(LintSubject subject, string code) =>
        subject.Policy.Document.Retention.FirstOrDefault(row => row.Code == code);

    private static IEnumerable<string> Grounds(LintSubject subject, Func<ActivityTerms, ActivityGround, bool> isFault) =>
        from terms in subject.Strict
        where terms.IsAvailable
        from ground in terms.Grounds
        where isFault(terms, ground)
        from purpose in ground.Purposes
        select $"activities/{terms.Activity.Id}/{purpose}";
}
