namespace Yipai.Privacy.Classification;

/// <summary>The 17 categories of personal information (P3-5), in policy order.</summary>
public enum DataCategory
{
    /// <summary>Not listed, still personal: the list ends in 等.</summary>
    Other = 0,

    /// <summary>个人基本信息.</summary>
    BasicInfo,

    /// <summary>身份信息.</summary>
    IdentityInfo,

    /// <summary>生物识别信息.</summary>
    Biometric,

    /// <summary>网络身份标识信息.</summary>
    NetworkIdentity,

    /// <summary>健康生理信息; no clause collects it.</summary>
    HealthPhysiological,

    /// <summary>教育工作信息.</summary>
    EducationWork,

    /// <summary>财产信息.</summary>
    Property,

    /// <summary>通信信息.</summary>
    Communication,

    /// <summary>联系人信息.</summary>
    Contacts,

    /// <summary>上网记录.</summary>
    OnlineRecords,

    /// <summary>常用设备信息.</summary>
    DeviceInfo,

    /// <summary>位置信息.</summary>
    Location,

    /// <summary>行踪信息.</summary>
    Whereabouts,

    /// <summary>交易关系.</summary>
    TransactionRelation,

    /// <summary>浏览行为记录.</summary>
    BrowsingRecords,

    /// <summary>相关消费记录.</summary>
    ConsumptionRecords,

    /// <summary>支付结算结果.</summary>
    PaymentSettlement,
}
