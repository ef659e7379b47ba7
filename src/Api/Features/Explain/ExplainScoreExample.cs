namespace Indicators.Api.Features.Explain;

/// <summary>A real answer, for the contract.</summary>
internal static class ExplainScoreExample
{
    public const string Json =
        """
        {
          "score": {
            "region": "421200",
            "regionName": "咸宁市",
            "period": "2020-H1",
            "periodLabel": "2020年上半年",
            "scheme": "trial-2020",
            "schemeName": "试点考核",
            "score": 12.05,
            "rank": 1,
            "tied": false,
            "of": 1,
            "missing": [],
            "items": [
              {
                "indicator": "tech-contract-turnover",
                "indicatorName": "技术合同成交额",
                "name": null,
                "measure": "completion",
                "method": "completion",
                "period": "2020-H1",
                "value": 60.26,
                "points": 12.05,
                "of": 20,
                "reason": null
              }
            ],
            "flags": [],
            "reasons": {}
          },
          "measure": "score",
          "inputs": [],
          "formula": {
            "words": "综合得分 = 技术合同成交额完成率",
            "numbers": "12.052 = 12.052"
          },
          "steps": [],
          "exact": "12.052",
          "rounding": {
            "decimals": 2,
            "mode": "half-up",
            "shown": 12.05
          },
          "reason": null,
          "ranking": {
            "by": "score",
            "direction": "highest-first",
            "ties": "standard",
            "tieOn": "exact",
            "of": 1,
            "ranked": [
              {
                "rank": 1,
                "tied": false,
                "region": "421200",
                "regionName": "咸宁市",
                "key": "12.052"
              }
            ],
            "unranked": []
          },
          "items": [
            {
              "indicator": "tech-contract-turnover",
              "name": "技术合同成交额完成率",
              "measure": "completion",
              "method": "completion",
              "period": "2020-H1",
              "formula": {
                "words": "得分 = max(0, min(权重 × 完成率 ÷ 100, 权重 + 加分上限))",
                "numbers": "max(0, min(20 × 60.26 ÷ 100, 20 + 2)) = 12.052"
              },
              "steps": [
                {
                  "name": "completion",
                  "words": "完成率 = 实绩 ÷ 目标 × 100",
                  "numbers": "30.13 ÷ 50 × 100 = 60.26",
                  "exact": "60.26",
                  "reason": null
                },
                {
                  "name": "gap",
                  "words": "与目标之差 = 实绩 − 目标",
                  "numbers": "30.13 − 50 = -19.87",
                  "exact": "-19.87",
                  "reason": null
                }
              ],
              "exact": "12.052",
              "rounding": {
                "decimals": 2,
                "mode": "half-up",
                "shown": 12.05
              },
              "inputs": [
                {
                  "role": "actual",
                  "indicator": "tech-contract-turnover",
                  "indicatorName": "技术合同成交额",
                  "region": "421200",
                  "regionName": "咸宁市",
                  "period": "2020-H1",
                  "periodLabel": "2020年上半年",
                  "value": 30.13,
                  "unit": "亿元",
                  "status": "final",
                  "bound": null,
                  "high": null,
                  "derived": false,
                  "parts": [],
                  "contradiction": null,
                  "target": null,
                  "revision": 2,
                  "source": "2020年上半年工作总结",
                  "note": null,
                  "updated": "2020-07-20T09:30:00+00:00",
                  "reason": null
                },
                {
                  "role": "target",
                  "indicator": "tech-contract-turnover",
                  "indicatorName": "技术合同成交额",
                  "region": "421200",
                  "regionName": "咸宁市",
                  "period": "2020",
                  "periodLabel": "2020年",
                  "value": 50,
                  "unit": "亿元",
                  "status": null,
                  "bound": null,
                  "high": null,
                  "derived": false,
                  "parts": [],
                  "contradiction": null,
                  "target": {
                    "kind": "level",
                    "operator": "atLeast",
                    "value": 50,
                    "high": null,
                    "period": "2020",
                    "commitment": "expected",
                    "setBy": "421200"
                  },
                  "revision": 1,
                  "source": "2020年工作要点",
                  "note": null,
                  "updated": "2020-07-20T09:30:00+00:00",
                  "reason": null
                }
              ],
              "peers": {
                "count": 1,
                "best": "60.26",
                "worst": "60.26",
                "average": "60.26",
                "rank": 1
              },
              "reason": null
            }
          ],
          "revision": 4
        }
        """;
}
