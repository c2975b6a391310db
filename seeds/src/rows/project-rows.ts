import type { City, Project } from '../city.ts';
import { type Day, toGbDate, toGbDateTime, yearOf } from '../day.ts';
import { isTechnicalUpgrade } from '../generate/make-projects.ts';
import { padded, type Row, type RowSources, toRow } from './row-source.ts';

const NOON_SECOND = 12 * 3600;

function doneOn(project: Project, name: string): Day | undefined {
  return project.matters.find((matter) => matter.name === name)?.done;
}

function* approvals({ projects }: City): Generator<Row> {
  for (const { code, name, owner, matters } of projects) {
    for (const matter of matters) {
      yield toRow({
        XMDM: code,
        XMMC: name,
        JSDW: owner.name,
        JSDWDM: owner.uscc,
        SPSX: matter.name,
        SPJD: matter.stage,
        BJSJ: matter.done === undefined ? undefined : toGbDateTime(matter.done, NOON_SECOND),
      });
    }
  }
}

function* upgrades({ projects }: City): Generator<Row> {
  for (const project of projects) {
    const filed = doneOn(project, '企业投资项目备案');
    if (filed === undefined || !isTechnicalUpgrade(project)) continue;
    yield {
      XMDM: project.code,
      XMMC: project.name,
      XMDW: project.owner.name,
      TYSHXYDM: project.owner.uscc,
      JSDZ: project.building.text,
      ZTZ: Math.ceil(project.area / 5),
      BARQ: toGbDate(filed),
    };
  }
}

function* planningPermits({ projects }: City): Generator<Row> {
  for (const [n, project] of projects.entries()) {
    const issued = doneOn(project, '建设工程规划许可');
    if (issued === undefined) continue;
    yield {
      XKZH: `建字第371099${yearOf(issued)}${padded(n + 1, 5)}号`,
      JSDW: project.owner.name,
      XMMC: project.name,
      JSWZ: project.building.text,
      JZMJ: project.area,
      FZRQ: toGbDate(issued),
    };
  }
}

/** 威海 lies in intensity 7 (0.10 g), parts in 6 (0.05 g). */
function* seismic({ projects }: City): Generator<Row> {
  for (const [n, project] of projects.entries()) {
    const confirmed = doneOn(project, '抗震设防要求确认');
    if (confirmed === undefined) continue;
    const isSix = project.building.district.code === '371083';
    yield {
      XMDM: project.code,
      XMMC: project.name,
      JSDW: project.owner.name,
      KZSFLD: isSix ? '6度' : '7度',
      DZDFZJSD: isSix ? 0.05 : 0.1,
      QRSWH: `威示震审〔${yearOf(confirmed)}〕${n + 1}号`,
      QRRQ: toGbDate(confirmed),
    };
  }
}

export const projectRows: RowSources = {
  '209001/000001': approvals,
  '30703710003/000001': upgrades,
  '30703710013/000001': planningPermits,
  '30703710033/000001': seismic,
};
