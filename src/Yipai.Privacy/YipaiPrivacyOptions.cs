using Yipai.Privacy.Clauses;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Safeguards;

namespace Yipai.Privacy;

/// <summary>Holds the options of a host for the privacy package.</summary>
public sealed class YipaiPrivacyOptions
{
    /// <summary>Gets or sets the company of the host.</summary>
    /// <remarks>There is no default, and the start fails without it (PIPL 17).</remarks>
    public PersonalInformationHandler? Handler { get; set; }

    /// <summary>Gets or sets what the law asks of the notice in addition to the 2021 text.</summary>
    /// <remarks>The default is empty.</remarks>
    public NoticeSupplement Supplement { get; set; } = new();

    /// <summary>Gets the clauses that the handler stresses in its notice (P1/3).</summary>
    /// <remarks>
    /// The default is empty. The marks of the 2021 text are lost, so the SDK does not know them. The strict profile adds what the law has
    /// a handler stress (<see cref="PolicyClause.Stress"/>).
    /// </remarks>
    public IList<ClauseId> EmphasizedClauses { get; } = [];

    /// <summary>Gets or sets the profile that decides.</summary>
    /// <remarks>The default is <see cref="PrivacyProfile.Strict2026"/>.</remarks>
    public PrivacyProfile Profile { get; set; }

    /// <summary>
    /// Gets or sets whether a host in Production may decide by <see cref="PrivacyProfile.AsWritten2021"/>, which current law has
    /// superseded.
    /// </summary>
    /// <remarks>The default is false: such a host does not start (YP0191).</remarks>
    public bool AcceptSupersededLaw { get; set; }

    /// <summary>Gets or sets the policy.</summary>
    /// <remarks>The default is <see cref="YipaiPolicy.V2021_01_20"/>.</remarks>
    public PrivacyPolicy? Policy { get; set; }

    /// <summary>Gets earlier versions of the policy.</summary>
    /// <remarks>A consent to an earlier version stays valid if this version asks for the same or less (S28).</remarks>
    public IList<PrivacyPolicy> EarlierPolicies { get; } = [];

    /// <summary>Gets the recipients that the host registers in addition to those of the policy (P3-4).</summary>
    public IList<DataRecipient> Recipients { get; } = [];

    /// <summary>Gets or sets the agreement by which a state organ entrusted the handler.</summary>
    /// <remarks>
    /// The default is null. A handler with <see cref="HandlerRole.EntrustedByStateOrgan"/> dispatches cases only to the organ that it
    /// names (PIPL 21; 条例 16).
    /// </remarks>
    public EntrustmentAgreement? Entrustment { get; set; }

    /// <summary>Gets the stores of the host.</summary>
    /// <remarks>
    /// A store that violates the policy stops the start (P4.2.1). A city's server also demands its own stores: <c>database</c>,
    /// <c>photos</c> and <c>journal</c>.
    /// </remarks>
    public IList<StoreDescription> Stores { get; } = [];

    /// <summary>
    /// Gets the endpoints to which the host sends information, including telemetry and crash reports (P4.2.1/1, P4.2.2/1).
    /// </summary>
    public IList<EndpointDescription> Endpoints { get; } = [];

    /// <summary>Refuses the wording of 2021 in Production unless the host accepts that current law has superseded it.</summary>
    /// <remarks><c>AddYipai</c> and <c>AddYipaiClient</c> call it at the start. A host with another set-up calls it itself.</remarks>
    /// <param name="isProduction">Whether the environment is Production, which is the default of a .NET host.</param>
    /// <exception cref="PrivacyException">
    /// YP0191: the profile is <see cref="PrivacyProfile.AsWritten2021"/> and <see cref="AcceptSupersededLaw"/> is false.
    /// </exception>
    public void ThrowIfLawSuperseded(bool isProduction)
    {
        if (isProduction && Profile == PrivacyProfile.AsWritten2021 && !AcceptSupersededLaw)
        {
            throw PrivacyException.SupersededLaw();
        }
    }

    /// <summary>
    /// Declares stores in the mainland of China that encrypt at rest, control and log access, and check integrity (P4.2.1).
    /// </summary>
    /// <remarks>Whoever calls it states that this is so. Add a <see cref="StoreDescription"/> to <see cref="Stores"/> for any other
    /// store.</remarks>
    /// <param name="names">The names of the stores.</param>
    public void DeclareSafeStores(params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (string name in names)
        {
            Stores.Add(new StoreDescription(name, StoreRegion.MainlandChina)
            {
                EncryptsAtRest = true, ControlsAccess = true, LogsAccess = true, ChecksIntegrity = true,
            });
        }
    }

    /// <summary>Sets a handler and a supplement that are marked as examples, for samples and demonstrations only.</summary>
    /// <remarks>
    /// The handler is a city, hence a state organ: it dispatches cases by its duty, not by a consent (PIPL 34, 35). The stores of a city
    /// are declared as if they were safe, unless the host has declared stores before.
    /// </remarks>
    public void UseDemonstrationHandler()
    {
        Handler = new PersonalInformationHandler("示范城市（示例）", "privacy@example.cn", new HandlerId("demonstration"), HandlerRole.StateOrgan);
        if (Stores.Count == 0)
        {
            DeclareSafeStores("database", "photos", "journal");
        }

        Supplement = new NoticeSupplement
        {
            Retention = "（示例）案件办结后保存三年，期满删除或去标识化；网络日志保存六个月。",
            Recipients = "（示例）城市管理专业部门：仅接收案件事实，不接收举报人身份。联系方式 privacy@example.cn。",
            NecessityAndImpact = "（示例）精准定位用于标明问题地点；泄露可能暴露您的行踪，因此单独征得同意。",
            RightsProcedure = "（示例）在“我的信息”中查阅、复制、更正、删除、撤回同意或注销账号；十五个工作日内答复。",
            ChildrenRules = "（示例）不满十四周岁的，须由监护人同意；不收集出生日期。",
        };
    }
}
