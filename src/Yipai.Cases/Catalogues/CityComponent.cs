using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>A class of component (部件), such as 上水井盖 (P3-9).</summary>
public sealed record CityComponent : CaseSubject
{
    private static readonly Dictionary<string, ComponentClass> Classes = new()
    {
        ["01"] = ComponentClass.MunicipalUtility,
        ["02"] = ComponentClass.RoadTraffic,
        ["03"] = ComponentClass.CityAppearance,
        ["04"] = ComponentClass.Landscaping,
    };

    internal CityComponent(SubjectCode code, string majorName, string name)
        : base(code, majorName, name)
    {
    }

    /// <summary>Which of the policy's five classes it belongs to.</summary>
    public ComponentClass Class => Classes.GetValueOrDefault(Code.Major);
}
