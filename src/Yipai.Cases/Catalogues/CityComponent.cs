using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>A class of component (部件), such as 上水井盖 (P3-9).</summary>
public sealed record CityComponent : CaseSubject
{
    internal CityComponent(SubjectCode code, string majorName, string name)
        : base(code, majorName, name)
    {
    }
}
